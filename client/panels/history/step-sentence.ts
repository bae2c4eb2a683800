/** A gesture that says what it was, in words with its parameters. */
import { HAND_STEPS, type HandStep, handStepOf } from "#shared/cleaning/hand-steps.ts";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { mergeRows } from "#shared/cleaning/operations/rows/merge-rows.ts";
import { readStep, type StepRows } from "#shared/cleaning/step.ts";
import { operationWords, type Say } from "#shared/i18n/operation-words.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";

/** The gesture that takes a step back says so; its parameters: `{entry}`. */
export const TAKE_BACK = "history.take-back";

/** titles named of a step, and characters of a text */
const NAMED = 3;
const QUOTED = 60;

type TitleOf = (column: ColumnId) => string | undefined;

/** What was done, after the name of who did it, without its numbers; null: no step, or one that this program cannot read. */
export function didOfStep(
  {
    step,
    columns,
    cellColumns = [],
  }: Pick<HistoryEntry, "step" | "columns"> & Partial<Pick<HistoryEntry, "cellColumns">>,
  words: Words,
  titleOf: TitleOf,
): string | null {
  if (step === undefined) return null;
  if (step.operation === TAKE_BACK) return words.recipes.tookBackUnknown;
  const content = readStep(step.params);
  const hand = handStepOf(step.operation);
  if (hand !== null) return didOfHands(hand, content?.params, cellColumns, words, titleOf);
  const operation = operationOf(step.operation);
  const said = operationWords(words.operations, step.operation);
  const params = content === null ? undefined : operation?.params.safeParse(content.params);
  if (content === null || params?.success !== true || said === undefined) return null;
  // what it renamed or deleted is called here as it was then
  const then = new Map(columns.flatMap(({ column, before }) => (before === null ? [] : [[column, before]])));
  return said.did(
    params.data as never,
    sayOf(words, (column) => then.get(column) ?? titleOf(column)),
  );
}

/** « a remplacé X par OUI dans 12 colonnes · 412 cellules » */
export function sentenceOfStep(entry: HistoryEntry, words: Words, titleOf: TitleOf): string | null {
  const did = didOfStep(entry, words, titleOf);
  if (did === null) return null;
  const { cells, rows, withNumbers } = words.recipes;
  const content = readStep(entry.step?.params ?? "");
  const saysRows = entry.step?.operation === mergeRows.id;
  return withNumbers(did, [
    ...(content === null || saysRows ? [] : heldTo(content.rows, words)),
    ...(entry.cells > 0 ? [cells(entry.cells)] : []),
    ...(entry.rows > 0 && !saysRows ? [rows(entry.rows)] : []),
  ]);
}

function didOfHands(
  hand: HandStep,
  params: unknown,
  columns: readonly ColumnId[],
  words: Words,
  titleOf: TitleOf,
): string | null {
  const { hands, theTable } = words.recipes;
  const { update, restore } = HAND_STEPS;
  if (hand === "update") {
    const read = update.safeParse(params);
    return read.success ? hands.update.did(read.data.file, read.data.mode) : null;
  }
  if (hand === "restore") {
    const read = restore.safeParse(params);
    return read.success ? hands.restore.did(read.data.version, read.data.at) : null;
  }
  return hands[hand].did(columns.length === 0 ? theTable : sayOf(words, titleOf).columns(columns));
}

function heldTo(rows: StepRows, { recipes }: Words): string[] {
  if (rows.kind === "filters") return [recipes.onRows.filters];
  return rows.kind === "chosen" ? [recipes.onRows.chosen(rows.count)] : [];
}

function sayOf({ recipes, history }: Words, titleOf: TitleOf): Say {
  const named = (id: string) => {
    const title = titleOf(id as ColumnId);
    return title === undefined ? recipes.lostColumn : title || history.untitled;
  };
  const columns = (ids: readonly string[]) =>
    recipes.columnsAndMore(ids.slice(0, NAMED).map(named), Math.max(0, ids.length - NAMED));
  return {
    column: (id) => columns([id]),
    columns,
    quoted: (text) => recipes.columnsAndMore([text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text], 0),
  };
}
