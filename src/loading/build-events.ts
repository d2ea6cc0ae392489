/** How a build tells what it does: a channel that the build command listens to, and that costs nothing when nobody does. */
import { channel } from 'node:diagnostics_channel';

export type BuildEvent =
  /** A stage has ended: now, or `at` a time of `performance.now()`. Stages follow one another. */
  | { kind: 'stage'; name: Stage; at?: number }
  /** Something that went on beside the stages has ended. */
  | { kind: 'beside'; name: 'exports'; seconds: number }
  /** The build will render this many pages. */
  | { kind: 'pages'; total: number }
  /** One page was rendered. */
  | { kind: 'rendered' }
  /** The build has stopped before its end. */
  | { kind: 'failed' }
  /** The site is complete. */
  | { kind: 'done'; pages: number }
  /** It has taken the place of the last one. */
  | { kind: 'published' };

export type Stage =
  /** Entries are read and checked. */
  | 'load'
  /** Automatic links are found. */
  | 'link'
  /** Everything lies in Astro's store. */
  | 'store'
  /** The code of the pages is bundled. */
  | 'bundle'
  /** The glossary is made of the store, and with it the list of pages. */
  | 'model'
  | 'render'
  | 'images'
  | 'search index and social pictures';

const events = channel('glossary:build');

export function publish(event: BuildEvent): void {
  events.publish(event);
}

const failures = channel('glossary:failure');

/**
 * Hands over what stopped the last step of a build; false where nobody takes it, and it has to be thrown. Astro prints a
 * line and a trace of its own for what a hook throws.
 */
export function handFailure(error: unknown): boolean {
  if (!failures.hasSubscribers) return false;
  failures.publish({ error });
  return true;
}

/** Takes what stops the last step of a build. */
export function takeFailures(listener: (error: unknown) => void): void {
  failures.subscribe((message) => {
    if (typeof message === 'object' && message !== null && 'error' in message) listener(message.error);
  });
}

/** Calls back for each event, until the function that it returns is called. */
export function subscribe(listener: (event: BuildEvent) => void): () => void {
  const listen = (message: unknown): void => {
    if (isBuildEvent(message)) listener(message);
  };
  events.subscribe(listen);
  return () => events.unsubscribe(listen);
}

function isBuildEvent(message: unknown): message is BuildEvent {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
