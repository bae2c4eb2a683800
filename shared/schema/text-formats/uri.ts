/** Anything that names its scheme (`https:`, `mailto:`): what the reference engine asks, and no more. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}
