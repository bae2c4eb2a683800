/** Use cases of what people say of the steps of a dataset: why each was taken. */
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import type { Journal } from "#server/storage/journal.ts";
import type { People } from "#server/storage/people.ts";
import type { StepNotes } from "#server/storage/step-notes.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { STEP_NOTES, type StepNoteList } from "#shared/wire/recipes.ts";

export interface StepNotesParts {
  readonly stepNotes: StepNotes;
  readonly journal: Journal;
  readonly journalKeeper: JournalKeeper;
  readonly people: People;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly now: () => number;
}

/** In no order; without those whose author nobody knows any more. */
export async function listStepNotes(
  { stepNotes, people }: Pick<StepNotesParts, "stepNotes" | "people">,
  dataset: DatasetId,
): Promise<StepNoteList> {
  const notes = await stepNotes.of(dataset);
  const found = await people.findAll([...new Set(notes.map(({ by }) => by))]);
  const known = new Map(found.map((user) => [user.id, user]));
  return {
    notes: notes.flatMap(({ by, at, ...note }) => {
      const user = known.get(by);
      return user === undefined ? [] : [{ ...note, by: personOf(user), at: new Date(at).toISOString() }];
    }),
  };
}

/** In place of what was said of it before. Throws "entry-not-found", "too-many-notes". */
export async function putStepNote(
  parts: StepNotesParts,
  dataset: DatasetId,
  user: Actor,
  entry: string,
  text: string,
): Promise<void> {
  await requireEntry(parts, dataset, entry);
  const note = { entry, text, by: user.id, at: parts.now() };
  if (!(await parts.stepNotes.put(dataset, note, STEP_NOTES)))
    throw new ProblemError("too-many-notes", { args: { limit: STEP_NOTES } });
  parts.live.notify(dataset, { kind: "step-notes", dataset });
}

/** Throws "entry-not-found" where nothing was said of it. */
export async function removeStepNote(parts: StepNotesParts, dataset: DatasetId, entry: string): Promise<void> {
  if (!(await parts.stepNotes.remove(dataset, entry))) throw new ProblemError("entry-not-found");
  parts.live.notify(dataset, { kind: "step-notes", dataset });
}

/** The journal's line of it is asked for, not its cells: there may be a million. */
async function requireEntry({ journal, journalKeeper }: StepNotesParts, dataset: DatasetId, entry: string) {
  const [seq = 0, part = 0] = entry.split(".").map(Number);
  await journalKeeper.settle(dataset);
  const [line] = await journal.page(dataset, { after: { seq, part: part + 1 }, limit: 1 });
  if (line?.seq !== seq || line.part !== part) throw new ProblemError("entry-not-found");
}
