/** `site.yaml` of a content folder that has none yet. */
import { Document } from 'yaml';
import { isAddressPart } from '../../glossary/file-name.ts';
import { RESERVED } from '../../glossary/routes.ts';
import { ownName } from '../../languages/code.ts';
import { addressKey, parentKey } from '../addresses.ts';
import type { ImportOptions } from './draft.ts';
import type { Target } from './target.ts';
import type { NewTopic } from './topics.ts';

/** A whole site file. The addresses of the old site stay where its paths can be had. */
export function siteFileText(
  targets: readonly Target[],
  topics: readonly NewTopic[],
  options: Pick<ImportOptions, 'name' | 'url' | 'language'>,
): string {
  const codes = [
    ...new Set([...targets.map(({ language }) => language), ...(targets.length === 0 ? [options.language] : [])]),
  ].toSorted();
  const origin = originOf(targets);
  const url = options.url ?? origin ?? 'https://example.org';
  const name = options.name ?? (origin === undefined ? 'Glossary' : new URL(origin).hostname.replace(/^www\./, ''));
  const site = {
    name,
    tagline: name,
    url,
    publisher: { name, url },
    languages: codes.map((code) => languageFields(code, targets)),
    ...(codes.includes(options.language) && { defaultLanguage: options.language }),
    ...(topics.length > 0 && { topics }),
  };
  return new Document(site).toString({ lineWidth: 118 });
}

function languageFields(code: string, targets: readonly Target[]): Record<string, string> {
  return { code, label: ownName(code), glossaryPath: glossaryPath(code, targets) };
}

/** The folder that most records of a language lie in: `digital-glossary` of `/en/digital-glossary/kam`. */
function glossaryPath(code: string, targets: readonly Target[]): string {
  const counts = new Map<string, number>();
  for (const { language, record } of targets) {
    const key = language === code ? addressKey(addressOf(record), undefined) : undefined;
    const folder = key === undefined || key.includes('?') ? '' : parentKey(key).replace(/^[^/]*\/?/, '');
    const name = folder.split('/').at(-1) ?? '';
    if (isAddressPart(name) && !/^\d+$/.test(name) && name !== code && !RESERVED.language.has(name))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? 'glossary';
}

function addressOf({ addresses: [first = ''] }: Target['record']): string {
  return /^https?:/.test(first) ? first : '';
}

function originOf(targets: readonly Target[]): string | undefined {
  const address = targets
    .flatMap(({ record }) => record.addresses)
    .find((candidate) => /^https?:/.test(candidate) && URL.canParse(candidate));
  return address === undefined ? undefined : new URL(address).origin;
}
