/** The lines of the file that can be taken in or left out one by one, by the reason there was to leave them out. */
import type { SetAsideReason, UploadPreview } from "#shared/wire/imports.ts";

const ONE_BY_ONE = ["total", "subtotal", "repeated-header", "note", "by-hand"] as const satisfies SetAsideReason[];
export type OneByOne = (typeof ONE_BY_ONE)[number];

/** lines that an answer tells of one by one, of each reason */
const TOLD = 100;

export interface AsideRow {
  readonly row: number;
  /** what stands there, when it is known */
  readonly text: string | null;
  /** false: it was proposed to be left out, and the person keeps it */
  readonly aside: boolean;
}

export interface AsideGroup {
  readonly reason: OneByOne;
  /** in the order of the file */
  readonly rows: readonly AsideRow[];
  /** set aside too, but too many to be told one by one */
  readonly others: number;
}

/** What is left out of `preview`, and what of the proposal (`first`) is not any more; groups without a row are not there. */
export function asideGroups(first: UploadPreview, preview: UploadPreview, asked: ReadonlySet<number>): AsideGroup[] {
  const proposed = new Set(first.proposed.rowsSetAside);
  const texts = new Map(preview.lines.map(({ row, cells }) => [row, lineText(cells)]));
  const reasons = new Map<number, OneByOne>();
  const others = new Map<OneByOne, number>();
  // what the present reading says comes last, and counts
  for (const { what, reason, numbers, count, examples } of [...first.setAside, ...preview.setAside]) {
    if (what !== "rows" || !isOneByOne(reason)) continue;
    for (const [at, row] of numbers.entries()) {
      reasons.set(row, reason);
      const example = examples[at];
      if (example !== undefined && !texts.has(row)) texts.set(row, example);
    }
    others.set(reason, Math.max(0, count - numbers.length));
  }
  // asked for, and not answered yet; of an answer the first of each reason are told, the others counted
  const answered = new Set(preview.choices.rowsSetAside);
  const unanswered = [...asked].filter((row) => !reasons.has(row) && !answered.has(row));
  for (const row of unanswered.slice(0, TOLD)) reasons.set(row, "by-hand");
  const untold = Math.max(0, unanswered.length - TOLD);
  if (untold > 0) others.set("by-hand", (others.get("by-hand") ?? 0) + untold);
  const rows = [...reasons]
    .filter(([row]) => asked.has(row) || proposed.has(row))
    .sort(([a], [b]) => a - b)
    .map(([row, reason]) => ({ reason, row, text: texts.get(row) || null, aside: asked.has(row) }));
  return ONE_BY_ONE.map((reason) => ({
    reason,
    rows: rows.filter((row) => row.reason === reason).map(({ row, text, aside }) => ({ row, text, aside })),
    others: others.get(reason) ?? 0,
  })).filter((group) => group.rows.length > 0);
}

/** What a line holds, on one line. */
export function lineText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join(" · ");
}

function isOneByOne(reason: SetAsideReason): reason is OneByOne {
  return (ONE_BY_ONE as readonly SetAsideReason[]).includes(reason);
}
