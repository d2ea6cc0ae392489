/** What differs in the files of a content folder that are no entries: settings, own pages, pictures, words, the look. */
import { entryId } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { pageTexts, settingTexts, wordTexts } from './file-texts.ts';
import { textChanges, type NamedText, type TextChange } from './text-changes.ts';

/** What lies in a content folder, by path as problems name it. */
export type Files = ReadonlyMap<string, { digest: string; bytes?: Uint8Array }>;

export interface FileChange {
  file: string;
  /** Of its texts. */
  language: string;
  change: 'added' | 'changed' | 'removed';
  /** What differs in its texts; empty for a file that is no text. */
  texts: TextChange[];
  /** Ids of the entries that show it. */
  shownBy: string[];
}

interface Side {
  files: Files;
  all?: Glossary;
}

/** In the order of paths. */
export function fileChanges(before: Side, now: Side): FileChange[] {
  const files = [...new Set([...before.files.keys(), ...now.files.keys()])].filter((file) => !isEntryFile(file));
  const shownBy = showersOf(now.all ?? before.all);
  return files.toSorted().flatMap((file): FileChange[] => {
    const [was, is] = [before.files.get(file), now.files.get(file)];
    if (was?.digest === is?.digest) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    // What a file that is gone said is of no use any more.
    const language = languageOf(file);
    const texts = is ? textChanges(textsOf(file, was?.bytes), textsOf(file, is.bytes), language) : [];
    return [{ file, language, change, texts, shownBy: shownBy.get(file) ?? [] }];
  });
}

export function isEntryFile(file: string): boolean {
  return file.startsWith('content/terms/');
}

function textsOf(file: string, bytes: Uint8Array | undefined): NamedText[] {
  if (!bytes) return [];
  if (file === 'content/site.yaml') return settingTexts(bytes, file) ?? [];
  if (file.startsWith('content/words/')) return wordTexts(bytes);
  return file.startsWith('content/pages/') ? (pageTexts(bytes, file) ?? []) : [];
}

/** That of a page or a list of words; English for what has none. */
function languageOf(file: string): string {
  const [, folder, name = ''] = file.split('/');
  return folder === 'pages' || folder === 'words' ? name.replace(/\..*$/, '') : 'en';
}

/** By the path of a picture, the entries that show it. */
function showersOf(glossary: Glossary | undefined): Map<string, string[]> {
  const entries = [...(glossary?.languages.values() ?? [])].flatMap((own) => own.entries);
  const showers = new Map<string, string[]>();
  for (const entry of entries) {
    for (const src of new Set(entry.outline.images.map((image) => image.src))) {
      const file = `content/${src.replace(/^(?:\.\.\/)+/, '')}`;
      showers.set(file, [...(showers.get(file) ?? []), entryId(entry)].toSorted());
    }
  }
  return showers;
}
