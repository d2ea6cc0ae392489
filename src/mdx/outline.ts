/** The outline of one body, as its reader comes by: headings, questions, landmarks, links and pictures; and their ids. */
import GithubSlugger from 'github-slugger';
import type { ComponentNode, Landmark, Outline } from '../glossary/body.ts';
import { isVisible } from '../glossary/characters.ts';
import { isNumberedPageId, landmarkId, PAGE_IDS } from '../glossary/page-ids.ts';
import type { Place } from '../glossary/problem.ts';
import { nearest } from '../glossary/suggest.ts';
import { plainText } from './plain-text.ts';
import type { Positioned, Reporter } from './reporter.ts';
import { decodeText, type LinkTarget } from './urls.ts';

export class OutlineBuilder {
  readonly collected: Omit<Outline, 'citations'> = {
    headings: [],
    faqs: [],
    landmarks: [],
    termLinks: [],
    webLinks: [],
    images: [],
  };
  readonly #reporter: Reporter;
  readonly #slugger = new GithubSlugger();
  readonly #questions = new Map<string, Place>();
  /** Ids of headings inside components, which are no part of the outline. */
  readonly #innerIds: string[] = [];
  readonly #fragments: { fragment: string; place: Place }[] = [];

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
    for (const id of PAGE_IDS) this.#slugger.slug(id);
  }

  /** A fragment that is unique in the page and stays while the text does. */
  idOf(text: string, otherwise: 'section' | 'question'): string {
    const id = this.#slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : otherwise);
    return isNumberedPageId(id) ? this.#slugger.slug(`${otherwise}-${id}`) : id;
  }

  /** The id of a heading. */
  heading({ depth, text, isInner }: { depth: number; text: string; isInner: boolean }): string {
    const id = this.idOf(text, 'section');
    if (isInner) this.#innerIds.push(id);
    else this.collected.headings.push({ depth, id, text });
    return id;
  }

  link(target: Exclude<LinkTarget, { kind: 'refused' }>, node: Positioned): void {
    const place = this.#reporter.placeOf(node);
    const { line, column } = place;
    if (target.kind === 'entry') {
      const { id, fragment } = target;
      this.collected.termLinks.push({ id, ...(fragment !== undefined && { fragment }), line, column });
    } else if (target.href.startsWith('#')) this.#fragments.push({ fragment: target.href.slice(1), place });
    else if (/^https?:/i.test(target.href)) this.collected.webLinks.push({ href: target.href, line, column });
  }

  figure({ attributes }: ComponentNode, node: Positioned): void {
    const { line, column } = this.#reporter.placeOf(node);
    const { src = '', alt = '', caption } = attributes;
    this.collected.images.push({ src, alt, ...(caption !== undefined && { caption }), line, column });
  }

  /** Gives the component its id. */
  landmark(kind: Landmark['kind'], { attributes, children }: ComponentNode): void {
    const { landmarks } = this.collected;
    const id = landmarkId(kind, landmarks.filter((other) => other.kind === kind).length + 1);
    const { expression, label, title = label } = attributes;
    attributes['id'] = id;
    landmarks.push({
      kind,
      id,
      ...(title !== undefined && { title }),
      ...(expression !== undefined && { expression }),
      ...(kind === 'example' && { example: plainText(children) }),
    });
  }

  /** Gives the component its id, which is made before those of what is in it. */
  faq(component: ComponentNode, node: Positioned, id: string): void {
    const question = component.attributes['question'] ?? '';
    const answer = plainText(component.children);
    const report = (message: string): void => this.#reporter.report('bad-faq', node, message);
    if (!/[?？؟;]["'”’»)]*$/u.test(question)) {
      report(`the question "${question}" does not end with a question mark; write it as a question`);
    }
    if (!isVisible(answer)) report(`the question "${question}" has no answer; write it between <Faq> and </Faq>`);
    const key = question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = this.#questions.get(key);
    if (first) {
      const message = `the question "${question}" is asked before on line ${first.line}; merge the two answers`;
      this.#reporter.report('duplicate-faq', node, message);
    } else this.#questions.set(key, this.#reporter.placeOf(node));
    component.attributes['id'] = id;
    this.collected.faqs.push({ id, question, answer });
  }

  /** Links to a section of the entry that there is not; known when all of it was read. */
  checkFragments(): void {
    const { headings, faqs, landmarks } = this.collected;
    const sections = [...headings, ...faqs, ...landmarks].map(({ id }) => id);
    const known = [...sections, ...this.#innerIds];
    for (const { fragment, place } of this.#fragments) {
      const id = decodeText(fragment);
      if (known.includes(id) || PAGE_IDS.includes(id)) continue;
      const near = nearest(id, known);
      const list = known.map((name) => `#${name}`).join(', ') || 'none';
      const advice =
        near === undefined ? `the sections are: ${list}; link one of them, or none` : `did you mean "#${near}"?`;
      const message = `"#${id}" is no section of this entry; ${advice}`;
      this.#reporter.problems.push({ code: 'unknown-fragment', place, message });
    }
  }
}
