/** The columns of the file as it is written, and what becomes of each. */
import type { ReadingChoices, SetAsideReason, UploadPreview } from "#shared/wire/imports.ts";

export interface FileColumn {
  /** 0-based, of the file */
  readonly source: number;
  /** why it is not in the table; null: it is */
  readonly aside: SetAsideReason | null;
}

/** As many as the widest of the lines shown, or the farthest the table takes, needs. */
export function fileColumns(preview: UploadPreview, choices: ReadingChoices): FileColumn[] {
  const widest = preview.lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const count = preview.columns.reduce((most, { source }) => Math.max(most, source + 1), widest);
  const taken = new Set(preview.columns.map(({ source }) => source));
  const byHand = new Set(choices.columnsSetAside);
  const reasons = new Map<number, SetAsideReason>();
  for (const { what, reason, numbers } of preview.setAside) {
    if (what === "columns") for (const number of numbers) reasons.set(number, reason);
  }
  return Array.from({ length: count }, (_, source) => ({
    source,
    aside: byHand.has(source) ? "by-hand" : (reasons.get(source) ?? (taken.has(source) ? null : "empty")),
  }));
}

export function withColumnAside(choices: ReadingChoices, source: number, aside: boolean): ReadingChoices {
  const others = choices.columnsSetAside.filter((column) => column !== source);
  return { ...choices, columnsSetAside: aside ? [...others, source].sort((a, b) => a - b) : others };
}
