/** By which signs a site is known: `logo`, `icon` and `verification` of `site.yaml`. */
import { z } from 'zod';
import { webAddress } from '../fields.ts';

/** What is wrong with a file itself is told where it is read. */
const picture = z
  .string()
  .regex(/^images\/.+\.(?:svg|png)$/, 'is no drawing or PNG of the folder images/; write a path like images/logo.svg');

export const logoSchema = z.strictObject({
  light: picture.describe('The logo on light ground: an SVG or a PNG in `images/`, such as images/logo.svg.'),
  dark: picture.optional().describe('The logo on dark ground; the same one where it is left out.'),
});

export const iconSchema = picture;

/** Codes by which services know that a site is its owner's, each with the name of its `<meta>`. */
export const VERIFICATIONS = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  yandex: 'yandex-verification',
  pinterest: 'p:domain_verify',
  facebook: 'facebook-domain-verification',
  baidu: 'baidu-site-verification',
  naver: 'naver-site-verification',
} as const;

type Service = keyof typeof VERIFICATIONS;

function code(service: string): z.ZodOptional<z.ZodString> {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9_=+/.-]{4,200}$/,
      'is no code of a service; write only what stands between the quotes of content="…"',
    )
    .optional()
    .describe(`The code by which ${service} knows the site: what its tag has as content.`);
}

export const verificationSchema = z.strictObject({
  google: code('Google Search Console'),
  bing: code('Bing Webmaster Tools'),
  yandex: code('Yandex Webmaster'),
  pinterest: code('Pinterest'),
  facebook: code('Meta for business'),
  baidu: code('Baidu'),
  naver: code('Naver Search Advisor'),
  mastodon: webAddress()
    .optional()
    .describe(
      'Address of a profile at Mastodon or elsewhere that links to the site, and is to be marked as the same person.',
    ),
} satisfies Record<Service | 'mastodon', z.ZodType>);

export type Verification = z.infer<typeof verificationSchema>;

/** The tags of a head. */
export function verificationTags(verification: Verification): { name: string; content: string }[] {
  return SERVICES.flatMap((service) => {
    const content = verification[service];
    return content === undefined ? [] : [{ name: VERIFICATIONS[service], content }];
  });
}

const SERVICES: readonly Service[] = ['google', 'bing', 'yandex', 'pinterest', 'facebook', 'baidu', 'naver'];
