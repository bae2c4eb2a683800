/** Which column a title means, as people write it. */
import { foldText } from "#shared/model/fold-text.ts";

/** The first of that title, else the only one that is the same but for case, accents and spaces around; null: none is. */
export function placeOfTitle(titles: readonly string[], title: string): number | null {
  const same = titles.indexOf(title);
  if (same !== -1) return same;
  const folded = foldText(title.trim());
  const alike = titles.flatMap((one, place) => (foldText(one.trim()) === folded ? [place] : []));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
