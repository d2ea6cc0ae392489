/** What `astro.config.mjs` says besides the content: what names code stands there alone, which no change to content can bring. */
import { z } from 'zod';
import { analyticsScripts, type OutsideScript } from '../glossary/analytics.ts';
import { webAddress } from '../glossary/fields.ts';
import type { Content } from '../glossary/held.ts';

const origin = webAddress().refine(
  (address) => URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`,
  'has a path, expected the address of a server alone; write one like https://stats.example.org',
);

const optionsSchema = z.strictObject({
  /** The server of the service that `analytics` in `site.yaml` names, where it is one of your own: `https://stats.example.org`. */
  analyticsHost: origin.optional(),
  /** Scripts of other sites, and the servers that each may send something to. */
  scripts: z
    .array(
      z.strictObject({
        src: webAddress(),
        attributes: z.record(z.string().regex(/^data-[a-z0-9-]+$/, 'is no data- attribute'), z.string()).default({}),
        connect: z.array(webAddress()).default([]),
      }),
    )
    .default([]),
});

export type KeytermsOptions = z.input<typeof optionsSchema>;
export type Options = z.infer<typeof optionsSchema>;

/** @throws {Error} for what is no such option, in one line. */
export function readOptions(options: KeytermsOptions): Options {
  const { data, error } = optionsSchema.safeParse(options);
  if (data) return data;
  const [issue] = error.issues;
  throw new Error(`keyterms({ ${issue?.path.join('.') ?? ''} }) in astro.config.mjs: ${issue?.message ?? ''}`);
}

/** The content with the scripts that the options add, or lead to another server. */
export function withOptions(content: Content, { analyticsHost, scripts: more }: Options): Content {
  const { glossary } = content;
  if (!glossary) return content;
  const host = analyticsHost === undefined ? undefined : new URL(analyticsHost).origin;
  const scripts: OutsideScript[] = [...analyticsScripts(glossary.site.analytics, host), ...more];
  return { ...content, glossary: { ...glossary, scripts } };
}
