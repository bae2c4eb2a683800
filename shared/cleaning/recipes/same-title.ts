/** When two titles are the same. */

/** As two files of one producer write one title. */
export function sameTitle(title: string): string {
  return title.normalize().trim();
}
