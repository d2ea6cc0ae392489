/** Texts that changed, old and new one below the other, with the words marked that differ. */
import { diffWords } from 'diff';
import type { ListItem, PhrasingContent } from 'mdast';
import { graphemes, segmenterOf } from '../languages/segmenter.ts';
import { item, say, text } from './markdown.ts';
import type { TextChange } from './text-changes.ts';

export function describeTexts(changes: readonly TextChange[], language: string): ListItem[] {
  const shown = changes.slice(0, MOST).map((change) => describeText(change, language));
  return changes.length > MOST ? [...shown, item(text(`And ${changes.length - MOST} more texts.`))] : shown;
}

/** Of one entry; who rewrites more reads the page itself. */
const MOST = 30;

function describeText({ what, before, now }: TextChange, language: string): ListItem {
  const name: PhrasingContent = { type: 'strong', children: text(what) };
  if (before === undefined) return item(say`${name} added: ${marked([same(now ?? '')])}`);
  if (now === undefined) return item(say`${name} removed: ${marked([same(before)])}`);
  const words = markWords(before, now, language);
  return item([name], [say`before: ${marked(words.before, 'del')}`, say`now: ${marked(words.now, 'ins')}`]);
}

function same(value: string): Stretch {
  return { text: value, differs: false };
}

/** GitHub strikes through what is in `<del>`, and underlines what is in `<ins>`; unlike asterisks they may stand in a word. */
function marked(stretches: readonly Stretch[], tag: 'del' | 'ins' = 'ins'): PhrasingContent[] {
  return clip(stretches).flatMap(({ text: value, differs }) => {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? [];
    if (!differs || words === '') return text(value);
    const [start, end] = [html(`<${tag}>`), html(`</${tag}>`)];
    return [...text(before), start, ...text(words), end, ...text(after)];
  });
}

function html(value: string): PhrasingContent {
  return { type: 'html', value };
}

/** No more of a text than a screen has room for. */
function clip(stretches: readonly Stretch[]): Stretch[] {
  let room = MOST_CHARACTERS;
  return stretches.flatMap((stretch) => {
    if (room <= 0) return [];
    const characters = graphemes(stretch.text);
    const kept = characters.slice(0, room).join('');
    room -= characters.length;
    return { ...stretch, text: room < 0 ? `${kept} … (cut here)` : kept };
  });
}

const MOST_CHARACTERS = 1500;

/** A stretch of a text. */
interface Stretch {
  text: string;
  /** True where the other text says something else. */
  differs: boolean;
}

/** Both texts in stretches; long ones that are the same lose their middles. */
export function markWords(before: string, now: string, language: string): { before: Stretch[]; now: Stretch[] } {
  const intlSegmenter = segmenterOf(language, 'word');
  const parts = diffWords(before, now, { intlSegmenter, maxEditLength: LONGEST_EDIT });
  if (!parts) return { before: [{ text: before, differs: true }], now: [{ text: now, differs: true }] };
  const side = (leftOut: 'added' | 'removed'): Stretch[] =>
    parts.flatMap((part, index) => {
      if (part[leftOut]) return [];
      const differs = part.added || part.removed;
      return { text: differs ? part.value : excerpt(part.value, index > 0, index < parts.length - 1), differs };
    });
  return { before: side('added'), now: side('removed') };
}

/** Past so many words that differ, all of them do. */
const LONGEST_EDIT = 2000;

/** What stands around changed words, as much as one needs to find one's way. */
function excerpt(text: string, isBehind: boolean, isAhead: boolean): string {
  const characters = graphemes(text);
  if (characters.length <= KEPT * 3) return text;
  const head = isBehind ? characters.slice(0, KEPT).join('') : '';
  const tail = isAhead ? characters.slice(-KEPT).join('') : '';
  return `${head.replace(/\S*$/, '') || head}…${tail.replace(/^\S*/, '') || tail}`;
}

const KEPT = 100;
