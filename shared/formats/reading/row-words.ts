/** What a row says of itself: that it is a total, a note, the titles again. Words alone: whether it is so, its figures and its neighbours tell. */
import { foldText } from "#shared/model/fold-text.ts";
import type { SetAsideReason } from "#shared/wire/imports.ts";
import { isBlank } from "./cell-extent.ts";

/** `sure`: nothing but the word for it; "of": of something, which may be a name that begins so. */
export interface TotalLabel {
  readonly reason: "total" | "subtotal";
  readonly sure: boolean;
  /** column of the label */
  readonly column: number;
}

const SUBTOTAL = /^(?:sous[ -]?tota(?:l|ux)|s\/ ?total|subtotal)\b/;
const TOTAL = /^(?:grand )?tota(?:l|ux)(?: generale?| generaux| gen\.?| global)? ?:?$/;
const TOTAL_OF = /^(?:(?:grand )?tota(?:l|ux) |ensemble\b|cumul\b|somme\b)/;
/** asked of every row of a file, before anything that costs more */
const MAY_BE_LABEL = /^\s*(?:tot|sou|som|s\/|sub|ens|cum|gra)/i;
/** a label stands in one of the first cells that hold something */
const LABEL_CELLS = 3;
const LONGEST_LABEL = 120;

export function totalLabelOf(cells: readonly string[]): TotalLabel | null {
  let seen = 0;
  for (let column = 0; column < cells.length && seen < LABEL_CELLS; column++) {
    const cell = cells[column] ?? "";
    if (cell === "" || isBlank(cell)) continue;
    seen++;
    if (cell.length > LONGEST_LABEL || !MAY_BE_LABEL.test(cell)) continue;
    const label = foldText(cell).trim().replace(/\s+/g, " ");
    if (SUBTOTAL.test(label)) return { reason: "subtotal", sure: true, column };
    if (TOTAL.test(label)) return { reason: "total", sure: true, column };
    if (TOTAL_OF.test(label)) return { reason: "total", sure: false, column };
  }
  return null;
}

const NOTE =
  /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\*+ ?\p{L}|(?:sources?|nb|n\.b\.?|notes?|nota(?: bene)?|lecture|champ|legende|remarques?|attention|avertissement|precisions?|mise a jour|maj|date d.extraction|date de mise a jour)\s?:|©|copyright\b|donnees (?:extraites|au|arretees))/u;

/** Column of the only cell that holds something; -1: there is none, or more. */
export function onlyCellOf(cells: readonly string[]): number {
  let only = -1;
  for (let column = 0; column < cells.length; column++) {
    if (isBlank(cells[column] ?? "")) continue;
    if (only !== -1) return -1;
    only = column;
  }
  return only;
}

/** A row with one cell that begins as notes do: « Source : … », « (1) … », « * … ». */
export function isNote(cells: readonly string[]): boolean {
  const only = onlyCellOf(cells);
  return only !== -1 && NOTE.test(foldText(cells[only] ?? "").trim());
}

/** The same cells as one of the lines of titles, at least two of them. */
export function repeatsTitles(cells: readonly string[], titleLines: readonly (readonly string[])[]): boolean {
  return titleLines.some((titles) => {
    let same = 0;
    for (let column = 0; column < Math.max(cells.length, titles.length); column++) {
      const cell = cells[column] ?? "";
      const title = titles[column] ?? "";
      if (cell !== title && cell.trim() !== title.trim()) return false;
      if (!isBlank(cell)) same++;
    }
    return same >= 2;
  });
}

/** Why a row that a person, or a proposal, set aside is so; "by-hand" when nothing in it says. */
export function reasonOf(cells: readonly string[], titleLines: readonly (readonly string[])[]): SetAsideReason {
  if (cells.every(isBlank)) return "empty";
  if (repeatsTitles(cells, titleLines)) return "repeated-header";
  if (isNote(cells)) return "note";
  return totalLabelOf(cells)?.reason ?? "by-hand";
}
