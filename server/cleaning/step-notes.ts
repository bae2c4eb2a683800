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
import { STEP_NOTES, type StepNote, type StepNoteList, type WriteStepNote } from "#shared/wire/recipes.ts";

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

/** In place of what was said of it before. Throws "entry-not-found", "note-changed" when somebody said otherwise since, "too-many-notes". */
export async function putStepNote(
  parts: StepNotesParts,
  dataset: DatasetId,
  user: Actor,
  entry: string,
  { text, since }: WriteStepNote,
): Promise<StepNote> {
  await requireEntry(parts, dataset, entry);
  const began = since === null ? null : Date.parse(since);
  // two of one moment could not be told apart
  const at = Math.max(parts.now(), (began ?? 0) + 1);
  const done = await parts.stepNotes.put(dataset, { entry, text, by: user.id, at }, began, STEP_NOTES);
  if (done === "overtaken") throw new ProblemError("note-changed");
  if (done === "too-many") throw new ProblemError("too-many-notes", { args: { limit: STEP_NOTES } });
  parts.live.notify(dataset, { kind: "step-notes", dataset });
  const [author] = await parts.people.findAll([user.id]);
  if (author === undefined) throw new ProblemError("not-found");
  return { entry, text, by: personOf(author), at: new Date(at).toISOString() };
}

/** Throws "entry-not-found" where nothing was said of it, "note-changed" when somebody said otherwise since. */
export async function removeStepNote(
  parts: StepNotesParts,
  dataset: DatasetId,
  entry: string,
  since: string,
): Promise<void> {
  const done = await parts.stepNotes.remove(dataset, entry, Date.parse(since));
  if (done === "absent") throw new ProblemError("entry-not-found");
  if (done === "overtaken") throw new ProblemError("note-changed");
  parts.live.notify(dataset, { kind: "step-notes", dataset });
}

/** The journal's line of it is asked for, not its cells: there may be a million. */
async function requireEntry({ journal, journalKeeper }: StepNotesParts, dataset: DatasetId, entry: string) {
  const [seq = 0, part = 0] = entry.split(".").map(Number);
  await journalKeeper.settle(dataset);
  const [line] = await journal.page(dataset, { after: { seq, part: part + 1 }, limit: 1 });
  if (line?.seq !== seq || line.part !== part) throw new ProblemError("entry-not-found");
}
