/** In dev, in the browser: tells the server which content the page shows, when it is there and when somebody comes back to it. */
import { showCorner } from './dev-corner-view.ts';

/** The content that this page shows, by the header that came with it. */
function versionOf(): number | undefined {
  const [page] = performance.getEntriesByType('navigation');
  if (!(page instanceof PerformanceNavigationTiming)) return undefined;
  return page.serverTiming.find(({ name }) => name === 'content')?.duration;
}

function report(): void {
  const version = versionOf();
  if (version !== undefined) import.meta.hot?.send('keyterms:page', { version, path: location.pathname });
}

import.meta.hot?.on('keyterms:corner', showCorner);
import.meta.hot?.on('keyterms:checked', report);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') report();
});
report();
