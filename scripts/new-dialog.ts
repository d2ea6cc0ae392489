/** The questions of `npm run new` on a terminal. */
import { cancel, confirm, intro, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Drafts, NewEntry } from '../src/loading/new-entry.ts';
import { fullName } from '../src/glossary/naming.ts';
import { localize } from '../src/glossary/site.ts';
import { slugFor } from '../src/glossary/slug-for.ts';

/** What the editor answered; undefined when they left. Nothing is written here. */
export async function askForEntry(drafts: Drafts, given: Omit<NewEntry, 'term'>): Promise<NewEntry | undefined> {
  const { site } = drafts;
  intro('A new entry');
  const language = given.language ?? (await askForLanguage(drafts));
  if (language === undefined) return leave();
  const term = await text({
    message: 'Which term?',
    validate: (written) => complaint(() => drafts.term(written ?? '', drafts.language(language), given.qualifier)),
  });
  if (isCancel(term)) return leave();
  const near = drafts.near(term, language);
  if (near.length > 0) {
    const sure = await confirm({ message: `Much like it: ${near.join(', ')}. Is "${term}" another thing?` });
    if (sure !== true) return leave();
  }
  const slug =
    given.slug ??
    slugFor(fullName({ term, qualifier: given.qualifier })) ??
    (await text({ message: 'Which address? Lower-case letters and digits, joined by hyphens.' }));
  if (isCancel(slug)) return leave();
  const options = site.topics.map((topic) => ({ value: topic.id, label: localize(topic.label, language, site) }));
  const topics =
    given.topics ??
    (options.length === 0 ? [] : await multiselect({ message: 'Which topics?', options, required: false }));
  return isCancel(topics) ? leave() : { ...given, term, language, slug, topics };
}

async function askForLanguage({ site }: Drafts): Promise<string | undefined> {
  if (site.languages.length === 1) return site.defaultLanguage;
  const options = site.languages.map(({ code, label }) => ({ value: code, label }));
  const language = await select({ message: 'In which language?', options, initialValue: site.defaultLanguage });
  return isCancel(language) ? undefined : language;
}

function leave(): NewEntry | undefined {
  cancel('Nothing was written.');
  process.exitCode = 130;
  return undefined;
}

function complaint(judge: () => unknown): string | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
