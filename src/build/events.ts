/** How a build tells what it does: a channel that the build command listens to, and that costs nothing when nobody does. */
import { channel } from 'node:diagnostics_channel';

export type BuildEvent =
  /** A stage has ended. */
  | { kind: 'stage'; name: 'content and code' | 'bundle' | 'page models' | 'pages' | 'search index and pictures' }
  /** The build will render this many pages. */
  | { kind: 'pages'; total: number }
  /** One page was rendered. */
  | { kind: 'rendered' }
  /** The site is complete. */
  | { kind: 'done'; pages: number };

const events = channel('glossary:build');

export function publish(event: BuildEvent): void {
  events.publish(event);
}

export function subscribe(listener: (event: BuildEvent) => void): void {
  events.subscribe((message) => {
    if (isBuildEvent(message)) listener(message);
  });
}

function isBuildEvent(message: unknown): message is BuildEvent {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
