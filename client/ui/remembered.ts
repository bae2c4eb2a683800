/** Small choices kept by the browser. Where it keeps nothing (private window), they hold until the page is left. */

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    console.warn("not recalled", key, error);
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    console.warn("not remembered", key, error);
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    console.warn("not forgotten", key, error);
  }
}

/** Those whose key begins so. */
export function forgetAll(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
  } catch (error) {
    console.warn("not forgotten", beginning, error);
  }
}
