/** Texts that changed, old and new one below the other, with the words marked that differ. */
import type { ListItem, PhrasingContent } from 'mdast';
import { graphemes } from '../languages/segmenter.ts';
import { markWords, type Stretch } from './marked-words.ts';
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
