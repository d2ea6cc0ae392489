/** Edits a glossary step by step, building warm each time, and compares each output with that of a clean build. */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../corpus.ts';
import { BREAKS } from './breaks.ts';
import { Workshop, type Built } from './builds.ts';
import { codeEdits } from './code-edits.ts';
import { differences } from './differences.ts';
import { ENTRY_EDITS, PICTURE_EDITS, SITE_EDITS, type Edit } from './edits.ts';
import { initialState } from './initial.ts';
import { contentFiles, type State } from './state.ts';
import { tidy } from './tidy.ts';
import { pick } from './words.ts';

export interface WarmOptions {
  /** An empty folder to work in. */
  work: string;
  seed: number;
  steps: number;
  /** Names of the steps to choose from; all when left out. */
  only?: RegExp;
  /** Called with what each step did, and with what was wrong. */
  say: (line: string) => void;
}

/** Runs the steps; returns everything that was not as it should be, one line each. */
export async function warmEqualsClean(options: WarmOptions): Promise<string[]> {
  const run = new Run(options);
  await run.start();
  for (let number = 1; number <= options.steps; number += 1) await run.step(number);
  return run.faults;
}

class Run {
  readonly faults: string[] = [];
  readonly #say: WarmOptions['say'];
  readonly #random: Random;
  readonly #workshop: Workshop;
  readonly #edits: Readonly<Record<string, Edit>>;
  readonly #kinds: readonly string[];
  /** Steps still to be taken before any comes again. */
  #deck: string[] = [];
  /** All states that were built, the present one last. */
  readonly #states: State[];
  #label = '';

  constructor({ work, seed, say, only = /./ }: WarmOptions) {
    this.#say = say;
    this.#random = new Random(seed);
    this.#workshop = new Workshop(work);
    this.#edits = {
      ...prefixed('entry', ENTRY_EDITS),
      ...prefixed('site', SITE_EDITS),
      ...prefixed('picture', PICTURE_EDITS),
      ...prefixed('code', codeEdits(this.#workshop.original)),
    };
    const mistakes = Object.keys(BREAKS).map((name) => `mistake: ${name}`);
    this.#kinds = [...Object.keys(this.#edits), ...mistakes, ...OTHERS].filter((kind) => only.test(kind));
    this.#states = [initialState(this.#random)];
  }

  /** The first build, and a second one without a cache. */
  async start(): Promise<void> {
    this.#label = 'first build';
    this.#workshop.write(await contentFiles(this.#state), this.#state.code);
    await this.#compare(await this.#workshop.build('warm'), '');
  }

  async step(number: number): Promise<void> {
    const kind = this.#nextKind();
    this.#label = `${number} ${kind}`;
    if (kind.startsWith('mistake: ')) await this.#mistake(kind.slice('mistake: '.length));
    else if (kind === UNDO) await this.#go(structuredClone(pick(this.#states, this.#random)), 'an earlier state');
    else if (kind === STOPPED) await this.#stopped();
    else if (kind === TOUCHED) await this.#touched();
    else await this.#edit(kind);
  }

  get #state(): State {
    const state = this.#states.at(-1);
    if (!state) throw new RangeError('there is no state');
    return state;
  }

  #nextKind(): string {
    if (this.#deck.length === 0) this.#deck = [...this.#kinds];
    return this.#deck.splice(this.#random.below(this.#deck.length), 1)[0] ?? UNDO;
  }

  async #edit(kind: string): Promise<void> {
    const { state, said } = this.#edited(kind);
    await this.#go(state, said);
  }

  /** The present state after an edit. */
  #edited(kind: string): { state: State; said: string } {
    const state = structuredClone(this.#state);
    const said = this.#edits[kind]?.(state, this.#random) ?? 'nothing to do';
    tidy(state);
    return { state, said };
  }

  /** Builds a state warm and clean. One that breaks a rule is refused by both, and given up. */
  async #go(state: State, said: string): Promise<void> {
    const published = this.#workshop.made('warm');
    this.#workshop.write(await contentFiles(state), state.code);
    const warm = await this.#workshop.build('warm');
    if (warm.code === 0) this.#states.push(state);
    else this.#checkFailure(warm, published);
    await this.#compare(warm, said);
  }

  async #compare(warm: Built, said: string): Promise<void> {
    const clean = await this.#workshop.buildClean();
    const refused = warm.code === 0 ? '' : `, refused: ${firstProblem(warm.output)}`;
    this.#say(
      `${this.#label}: ${said}${refused} (warm ${warm.seconds.toFixed(1)} s, clean ${clean.seconds.toFixed(1)} s)`,
    );
    if (warm.code !== clean.code)
      this.#fault(`warm ended with ${warm.code}, clean with ${clean.code}:\n${warm.output}\n${clean.output}`);
    else if (warm.code !== 0) this.#sameWords(warm, clean);
    else for (const line of differences(this.#workshop.made('warm'), this.#workshop.made('clean'))) this.#fault(line);
  }

  /** Both builds refuse for the same reasons. */
  #sameWords(warm: Built, clean: Built): void {
    const [one, other] = [problemLines(warm.output), problemLines(clean.output)];
    if (one.join('\n') !== other.join('\n'))
      this.#fault(`warm and clean say different things:\n${one.join('\n')}\n--\n${other.join('\n')}`);
  }

  /** Something is spoilt, sometimes beside an edit; the build says what, and leaves what is published alone. Then it is mended. */
  async #mistake(name: string): Promise<void> {
    const published = this.#workshop.made('warm');
    const editToo = this.#random.below(2) === 0;
    const kind = pick(
      Object.keys(this.#edits).filter((edit) => !edit.startsWith('code')),
      this.#random,
    );
    const { state, said } = editToo ? this.#edited(kind) : { state: this.#state, said: 'nothing' };
    const files = await contentFiles(state);
    const spoilt = BREAKS[name]?.(files, this.#random);
    this.#workshop.write(files, state.code);
    const broken = await this.#workshop.build('warm');
    this.#checkFailure(broken, published);
    const { file = '', code = '' } = spoilt ?? {};
    const line = problemLines(broken.output).find(
      (text) => text.includes(`content/${file}:`) && text.includes(` ${code}: `),
    );
    if (line === undefined) this.#fault(`no line about ${code} in ${file}:\n${broken.output}`);
    const keep = this.#random.below(2) === 0;
    await this.#go(
      keep ? state : structuredClone(this.#state),
      `${line ?? file}; mended ${keep ? 'with' : 'without'} ${said}`,
    );
  }

  #checkFailure({ code, output }: Built, published: Map<string, Buffer>): void {
    if (code === 0) this.#fault('the build did not fail');
    if (/^\s+at /m.test(output)) this.#fault(`a stack trace:\n${output}`);
    for (const line of differences(this.#workshop.made('warm'), published, ['present', 'published']))
      this.#fault(`published output changed: ${line}`);
    for (const name of this.#workshop.leftOvers()) this.#fault(`left behind: ${name}`);
  }

  /** The build of an edit is stopped dead at some moment; what follows is another edit, or the state before. */
  async #stopped(): Promise<void> {
    const published = this.#workshop.made('warm');
    const kind = pick(Object.keys(this.#edits), this.#random);
    const { state, said } = this.#edited(kind);
    this.#workshop.write(await contentFiles(state), state.code);
    const killAfter = 0.5 + this.#random.below(50) / 10;
    const { code, output } = await this.#workshop.build('warm', { killWhen: (seconds) => seconds > killAfter });
    // After its summary a build only puts the finished output into its place, and removes the last one.
    const stopped = code === null && !output.includes(' pages in ');
    if (stopped)
      for (const line of differences(this.#workshop.made('warm'), published, ['present', 'published']))
        this.#fault(`published output changed: ${line}`);
    const when = stopped ? `stopped after ${killAfter} s` : 'not stopped in time';
    const before = structuredClone(this.#state);
    await this.#go(
      this.#random.below(3) > 0 ? before : state,
      `${kind}, ${said}: ${when}, then ${this.#random.below(2)}`,
    );
  }

  /** New times of files are no new content. */
  async #touched(): Promise<void> {
    const now = new Date();
    for (const file of (await contentFiles(this.#state)).keys())
      utimesSync(path.join(this.#workshop.content, file), now, now);
    await this.#go(structuredClone(this.#state), 'the same files with other times');
  }

  #fault(line: string): void {
    const whole = `${this.#label}: ${line}`;
    this.faults.push(whole);
    this.#say(`  FAULT ${whole}`);
  }
}

const [UNDO, STOPPED, TOUCHED] = ['undo', 'stopped', 'touched'];
/** Going back comes as often as these are. */
const OTHERS = [UNDO, UNDO, UNDO, UNDO, STOPPED, STOPPED, STOPPED, TOUCHED];

function prefixed(prefix: string, edits: Readonly<Record<string, Edit>>): Record<string, Edit> {
  return Object.fromEntries(Object.entries(edits).map(([name, edit]) => [`${prefix}: ${name}`, edit]));
}

function problemLines(output: string): string[] {
  return output.split('\n').filter((line) => /^(?:\S*error\S* )?\S*content\/\S+:\d+:\d+ /.test(line));
}

function firstProblem(output: string): string {
  return problemLines(output).find((line) => line.includes('error')) ?? output.slice(0, 300);
}
