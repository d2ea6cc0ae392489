/** Looks for faults of accessibility in a page of the tests' browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const axeSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })) }),
);

/** Rules that see colours: all that a page can break in the dark and not in the light. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** Violations of WCAG 2.2 A and AA and of axe's best practices, or of some rules alone; one line each. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // No rule in use reads style sheets, so none is fetched again.
  const violations: unknown = await page.evaluate(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) })}).then(({ violations }) => violations)`,
  );
  return axeSchema
    .parse(violations)
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}
