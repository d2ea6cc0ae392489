/** Categories and tags of the source -> topics of the site. */
import { slugLike } from '../../glossary/slug.ts';
import { fileNameComplaint, isAddressPart } from '../../glossary/file-name.ts';
import { nameKey } from '../../languages/name-forms.ts';
import type { Site } from '../../glossary/site.ts';
import { tell, type Note, type SourceTopic } from '../record.ts';

/** A topic that a new site gets, with its name in each language. */
export interface NewTopic {
  id: string;
  label: Record<string, string>;
}

/** Finds topics, and collects those that a new site needs. */
export class TopicMap {
  readonly #site: Pick<Site, 'topics'> | undefined;
  readonly #mapping: ReadonlyMap<string, string>;
  readonly #made = new Map<string, NewTopic>();

  /**
   * @param site The site, when there is one: its topics are the only ones.
   * @param mapping Ids, slugs or names of the source to ids of topics; an empty id leaves the topic out.
   */
  constructor(site: Pick<Site, 'topics'> | undefined, mapping: ReadonlyMap<string, string>) {
    this.#site = site;
    this.#mapping = new Map([...mapping].map(([name, id]) => [fold(name), id]));
  }

  /** The ids of an entry's topics; what has none is told. */
  resolve(topics: readonly SourceTopic[], language: string, notes: Note[]): string[] {
    const ids = topics.flatMap((topic) => {
      const name = topic.label ?? topic.key;
      const mapped = [topic.key, topic.label ?? '']
        .map((written) => this.#mapping.get(fold(written)))
        .find((id) => id !== undefined);
      if (mapped === '') return [];
      const id = mapped === undefined ? this.#find(topic, language) : this.#take(mapped, topic, language);
      if (id !== undefined) return [id];
      const advice = `say --topic "${name}=<topic id>", or leave it out with --topic "${name}="`;
      tell(notes, 'unresolved', `the topic "${name}" is none of the site; ${advice}`);
      return [];
    });
    return [...new Set(ids)];
  }

  /** The topics of a new site, by id. */
  made(): NewTopic[] {
    return [...this.#made.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  #find(topic: SourceTopic, language: string): string | undefined {
    if (!this.#site)
      return topic.label === undefined ? undefined : this.#make(slugLike(topic.label), topic.label, language);
    const names = [topic.key, ...(topic.label === undefined ? [] : [topic.label, slugLike(topic.label)])].map(fold);
    return this.#site.topics.find(({ id, label }) =>
      [id, ...(typeof label === 'string' ? [label] : Object.values(label))].some((name) => names.includes(fold(name))),
    )?.id;
  }

  #take(id: string, topic: SourceTopic, language: string): string | undefined {
    if (this.#site) return this.#site.topics.some((known) => known.id === id) ? id : undefined;
    return this.#make(id, topic.label ?? id, language);
  }

  #make(id: string, label: string, language: string): string | undefined {
    if (!isAddressPart(id) || fileNameComplaint(id) !== undefined) return undefined;
    const topic = this.#made.get(id) ?? { id, label: {} };
    topic.label[language] ??= label;
    this.#made.set(id, topic);
    return id;
  }
}

function fold(name: string): string {
  return nameKey(name, 'en');
}
