/** How a build tells what it does: a channel that the build command listens to, and that costs nothing when nobody does. */
import { channel } from 'node:diagnostics_channel';

export type BuildEvent =
  /** A stage has ended. Stages follow one another. */
  | { kind: 'stage'; name: Stage }
  /** The build has this many pages of entries and comparisons; those that nothing changed on are not rendered. */
  | { kind: 'pages'; total: number }
  /** One of them was rendered. */
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
  /** The code of the pages is bundled. */
  | 'bundle'
  | 'render'
  | 'search index and exports';

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
