/** Registers the worker that keeps the shell for when there is no network; nothing waits for it, and nothing needs it but opening offline. */

/** ms after the page has loaded: the worker fetches the whole product, and would take the machine from what is being opened */
const LATER = 2_000;

export function registerServiceWorker(): void {
  // not there on plain http; in development the files change under it
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = () => navigator.serviceWorker.register("/sw.js").catch(console.warn);
  const loaded = () => setTimeout(register, LATER);
  if (document.readyState === "complete") loaded();
  else window.addEventListener("load", loaded, { once: true });
}
