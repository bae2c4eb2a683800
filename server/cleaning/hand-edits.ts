/** What hands wrote in the cells of a dataset and stands, for a recipe that is to make it again. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import type { Journal, JournalLine, JournalPlace } from "#server/storage/journal.ts";
import { isHandEdit } from "#shared/cleaning/hand-edits.ts";
import { CORRECTIONS } from "#shared/cleaning/operations/values/corrections-told.ts";
import { readStep } from "#shared/cleaning/step.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { HandEdits } from "#shared/wire/history.ts";

interface Parts {
  readonly journal: Journal;
  readonly journalKeeper: JournalKeeper;
}

/** lines read at once, and gone through at most: the newest */
const PAGE = 200;
const LINES = 20_000;
/** the gesture that takes another back says which */
const TAKE_BACK = "history.take-back";

/** Others are served between two pages, and as often while the cells are read. */
export async function readHandEdits({ journal, journalKeeper }: Parts, dataset: DatasetId): Promise<HandEdits> {
  await journalKeeper.settle(dataset);
  const edits: HandEdits["edits"] = [];
  const left: HandEdits["left"] = [];
  let room = CORRECTIONS;
  for (const [at, line] of (await standingEdits(journal, dataset)).entries()) {
    // what is read at once is on this thread
    if (at % PAGE === PAGE - 1) await nextTurn();
    const id = idOf(line);
    if (line.cells > room) {
      left.push({ id, cells: line.cells });
      continue;
    }
    const entry = await journal.find(dataset, line);
    if (entry === null) continue;
    room -= line.cells;
    const added = new Set(entry.rowsAdded);
    const cells = entry.cells.map(({ column, rows, before, after }) => {
      const of = <T>(list: readonly T[]) => list.filter((_, i) => !added.has(rows[i] as (typeof rows)[number]));
      return { column, rows: of(rows), before: of(before), after: of(after) };
    });
    edits.push({ id, isStep: line.steps?.did !== undefined, cells });
  }
  return { edits: edits.reverse(), left: left.reverse() };
}

/** Newest first. */
async function standingEdits(journal: Journal, dataset: DatasetId): Promise<readonly JournalLine[]> {
  const found: JournalLine[] = [];
  /** what was said last of each gesture, which the newest line tells first */
  const stands = new Map<string, boolean>();
  const takenBack = new Set<string>();
  let after: JournalPlace | undefined;
  for (let seen = 0; seen < LINES; seen += PAGE) {
    const page = await journal.page(dataset, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const line of page) {
      const { did: step, undone, redone } = line.steps ?? {};
      for (const gesture of redone ?? []) if (!stands.has(gesture)) stands.set(gesture, true);
      for (const gesture of undone ?? []) if (!stands.has(gesture)) stands.set(gesture, false);
      if (step !== undefined && stands.get(step.gesture) === false) continue;
      const back = step?.operation === TAKE_BACK ? readStep(step.params)?.params : undefined;
      if (typeof back === "object" && back !== null && "entry" in back) takenBack.add(String(back.entry));
      if (isHandEdit({ kinds: line.kinds, step, undone, redone }) && !takenBack.has(idOf(line))) found.push(line);
    }
    after = page.at(-1);
    if (page.length < PAGE) break;
    await nextTurn();
  }
  return found;
}

function idOf({ seq, part }: JournalPlace): string {
  return `${seq}.${part}`;
}
