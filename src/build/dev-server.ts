/** The dev server of Astro, which is Vite's. */
import type { HookParameters } from 'astro';

export type DevServer = HookParameters<'astro:server:setup'>['server'];
