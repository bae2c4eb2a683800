/** The lines of a list of values: blank cells and those without a value first, then the values that are looked for. */
import { reasonIn } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { Facets, FacetValue } from "#shared/views/facets.ts";

export interface FacetItem {
  /** what the cells hold (model/cell-content.ts) */
  readonly content: string;
  readonly count: number;
  /** why there is no value; null where there is one, or none was said */
  readonly reason: UnavailableReason | null;
}

export function itemsOf(
  facets: Pick<Facets, "blank" | "marks">,
  values: readonly FacetValue[],
  sought: string,
): readonly FacetItem[] {
  const folded = foldText(sought);
  const found = folded === "" ? values : values.filter(({ text }) => foldText(text).includes(folded));
  const items = found.map(({ text, count }) => ({ content: text, count, reason: null }));
  if (folded !== "") return items;
  const blank = facets.blank > 0 ? [{ content: "", count: facets.blank, reason: null }] : [];
  const marks = facets.marks.map(({ text, count }) => ({ content: text, count, reason: reasonIn(text) }));
  return [...blank, ...marks, ...items];
}
