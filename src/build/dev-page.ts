/** In dev, in the browser: tells the server which content the page shows, when it is there and when somebody comes back to it. */

function report(): void {
  const [page] = performance.getEntriesByType('navigation');
  if (!(page instanceof PerformanceNavigationTiming)) return;
  const version = page.serverTiming.find(({ name }) => name === 'content')?.duration;
  if (version !== undefined) import.meta.hot?.send('keyterms:page', { version });
}

report();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') report();
});
