/** Registers the worker that keeps the shell for when there is no network; nothing waits for it, and nothing needs it but opening offline. */
export function registerServiceWorker(): void {
  // not there on plain http; in development the files change under it
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/sw.js").catch(console.warn);
}
