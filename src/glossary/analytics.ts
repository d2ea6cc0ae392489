/** `analytics:` of `site.yaml`: services that count visits, by name; what each needs of a page and of its policy. */
import { z } from 'zod';

/** A script of another site, and what it may do. */
export interface OutsideScript {
  src: string;
  /** Attributes of the element, by name. */
  attributes: Readonly<Record<string, string>>;
  /** Where it sends what it counts. */
  connect: readonly string[];
  /** What stands in the page before it; a policy allows it by its digest. */
  before?: string;
}

const account = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
    'is not the name of an account; write only what stands before the first dot',
  );

const NO_NUMBER = 'is not the number of a site; write it as Matomo has it, a whole number from 1 on';

export const analyticsSchema = z.strictObject({
  plausible: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'is not the name of a site; write it as Plausible has it, like example.org')
    .optional()
    .describe('Plausible: the site as it is called there, such as example.org.'),
  goatcounter: account.optional().describe('GoatCounter: the code of the site, as in https://CODE.goatcounter.com.'),
  umami: z
    .uuid('is not the id of a website; write it as Umami has it, five groups of letters and digits')
    .optional()
    .describe('Umami: the id of the website, as its code has it.'),
  matomo: z
    .strictObject({
      account: account.describe('The name of the account, as in https://NAME.matomo.cloud.'),
      site: z.int(NO_NUMBER).positive(NO_NUMBER).describe('The number of the site in Matomo.'),
    })
    .optional()
    .describe('Matomo: account and number of the site. No cookies are set.'),
});

export type Analytics = z.infer<typeof analyticsSchema>;

type Service = keyof Analytics;

/** The scripts that count visits. @param host Origin of a service of one's own, in the place of the public one. */
export function analyticsScripts(analytics: Analytics = {}, host?: string): OutsideScript[] {
  const { plausible, goatcounter, umami, matomo } = analytics;
  const scripts: Partial<Record<Service, OutsideScript>> = {
    ...(plausible !== undefined && { plausible: plausibleScript(plausible, host) }),
    ...(goatcounter !== undefined && { goatcounter: goatcounterScript(goatcounter, host) }),
    ...(umami !== undefined && { umami: umamiScript(umami, host) }),
    ...(matomo !== undefined && { matomo: matomoScript(matomo, host) }),
  };
  return Object.values(scripts);
}

/** https://plausible.io/docs/plausible-script */
function plausibleScript(site: string, host = 'https://plausible.io'): OutsideScript {
  return { src: `${host}/js/script.js`, attributes: { 'data-domain': site }, connect: [host] };
}

/** https://www.goatcounter.com/help/csp */
function goatcounterScript(code: string, host?: string): OutsideScript {
  const count = `${host ?? `https://${code}.goatcounter.com`}/count`;
  const src = host === undefined ? 'https://gc.zgo.at/count.js' : `${host}/count.js`;
  return { src, attributes: { 'data-goatcounter': count }, connect: [count] };
}

/** https://umami.is/docs/collect-data; its public service takes what is counted at another host than the script. */
function umamiScript(id: string, host?: string): OutsideScript {
  const connect = host === undefined ? ['https://cloud.umami.is', 'https://api-gateway.umami.dev'] : [host];
  return { src: `${host ?? 'https://cloud.umami.is'}/script.js`, attributes: { 'data-website-id': id }, connect };
}

/** https://developer.matomo.org/guides/tracking-javascript-guide */
function matomoScript({ account, site }: NonNullable<Analytics['matomo']>, host?: string): OutsideScript {
  const own = host ?? `https://${account}.matomo.cloud`;
  const src = host === undefined ? `https://cdn.matomo.cloud/${account}.matomo.cloud/matomo.js` : `${host}/matomo.js`;
  const calls = [
    ['disableCookies'],
    ['trackPageView'],
    ['enableLinkTracking'],
    ['setTrackerUrl', `${own}/matomo.php`],
    ['setSiteId', String(site)],
  ];
  return { src, attributes: {}, connect: [`${own}/matomo.php`], before: `window._paq=${JSON.stringify(calls)}` };
}
