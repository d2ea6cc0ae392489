import { NOTHING_KNOWN, type Language } from '../language.ts';

export const lb = { ...NOTHING_KNOWN, capitalizesNouns: true } satisfies Language;
