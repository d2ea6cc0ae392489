import { NOTHING_KNOWN, type Language } from '../language.ts';
import { typography } from './typography.ts';

export const lb = { ...NOTHING_KNOWN, capitalizesNouns: true, typography } satisfies Language;
