import { defineConfig } from 'astro/config';
import { keyterms } from './src/integration.ts';

export default defineConfig({ integrations: [keyterms()] });
