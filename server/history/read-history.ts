/** Use cases of history: a page of it, who is in it, and all that one gesture changed. */
import { personOf } from "#server/people/people.ts";
import type { Imports } from "#server/storage/imports.ts";
import type { People } from "#server/storage/people.ts";
import { type DatasetId, UserId } from "#shared/model/ids.ts";
import type {
  ChangedRows,
  ChangedRowsQuery,
  HistoryDetail,
  HistoryEntry,
  HistoryPage,
  HistoryPeople,
  HistoryQuery,
} from "#shared/wire/history.ts";
import type { Person } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Journal, JournalLine, JournalPlace, JournalQuery } from "../storage/journal.ts";
import { lineOf } from "../storage/journal-lines.ts";
import type { JournalKeeper } from "./journal-keeper.ts";
import { originsOf } from "./packed-row-ids.ts";

export interface HistoryParts {
  readonly journal: Journal;
  readonly journalKeeper: JournalKeeper;
  readonly people: People;
  readonly imports: Imports;
}

const PAGE = 50;
const PLACE = /^(\d{1,15})\.(\d{1,9})$/;

/** Newest first, with all that was recorded before the call. Throws "bad-request" for a date or a cursor that is none. */
export async function readHistory(
  parts: HistoryParts,
  dataset: DatasetId,
  { row, column, person, kind, from, to, cursor }: HistoryQuery,
): Promise<HistoryPage> {
  const author = person === undefined ? undefined : UserId.safeParse(person);
  // nobody has such an id
  if (author?.success === false) return { entries: [], next: null };
  const query: JournalQuery = {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(author === undefined ? {} : { author: author.data }),
    ...(kind === undefined ? {} : { kinds: [kind].flat() }),
    ...(from === undefined ? {} : { from: timeOf(from, "from") }),
    ...(to === undefined ? {} : { to: timeOf(to, "to") }),
    ...(cursor === undefined ? {} : { after: placeOf(cursor) ?? refuse("cursor") }),
    // one more tells whether there is a next page
    limit: PAGE + 1,
  };
  await parts.journalKeeper.settle(dataset);
  const lines = await parts.journal.page(dataset, query);
  const entries = await present(parts, dataset, lines.slice(0, PAGE));
  return { entries, next: lines.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

/** Everybody who has an entry, by name. */
export async function readHistoryPeople(parts: HistoryParts, dataset: DatasetId): Promise<HistoryPeople> {
  await parts.journalKeeper.settle(dataset);
  const people = await peopleOf(parts, await parts.journal.authors(dataset));
  return { people: [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Throws "bad-request" for a date that is none. */
export async function readTouchedRows(
  parts: HistoryParts,
  dataset: DatasetId,
  { person, from }: ChangedRowsQuery,
): Promise<ChangedRows> {
  const author = person === undefined ? undefined : UserId.safeParse(person);
  if (author?.success === false) return { origins: [] };
  const query = {
    ...(author === undefined ? {} : { author: author.data }),
    ...(from === undefined ? {} : { from: timeOf(from, "from") }),
  };
  await parts.journalKeeper.settle(dataset);
  return { origins: originsOf(await parts.journal.touchedRows(dataset, query)) };
}

/** Everything one gesture changed. Throws "entry-not-found". */
export async function readHistoryEntry(parts: HistoryParts, dataset: DatasetId, id: string): Promise<HistoryDetail> {
  await parts.journalKeeper.settle(dataset);
  const place = placeOf(id);
  const found = place === null ? null : await parts.journal.find(dataset, place);
  if (found === null) throw new ProblemError("entry-not-found");
  const [entry] = await present(parts, dataset, [lineOf(found)]);
  if (entry === undefined) throw new ProblemError("entry-not-found");
  const { cells, rowsAdded, rowsDeleted, rowsRestored } = found;
  return {
    entry,
    cells: cells.map(({ column, rows, before, after }) => ({
      ...{ column, rows: [...rows], before: [...before], after: [...after] },
    })),
    rowsAdded: [...rowsAdded],
    rowsDeleted: [...rowsDeleted],
    rowsRestored: [...rowsRestored],
  };
}

async function present(
  parts: HistoryParts,
  dataset: DatasetId,
  lines: readonly JournalLine[],
): Promise<HistoryEntry[]> {
  const named = lines.flatMap(({ author, suggestedBy }) =>
    suggestedBy === undefined ? [author] : [author, suggestedBy],
  );
  const [people, imports] = await Promise.all([peopleOf(parts, [...new Set(named)]), parts.imports.of(dataset)]);
  const files = new Map(imports.map(({ entry, fileName }) => [entry, fileName]));
  return lines.map(
    ({ seq, part, at, author, suggestedBy, kinds, columns, cellColumns, sample, steps, ...numbers }) => ({
      id: `${seq}.${part}`,
      at: new Date(at).toISOString(),
      author: people.get(author) ?? stranger(author),
      ...(suggestedBy === undefined ? {} : { suggestedBy: people.get(suggestedBy) ?? stranger(suggestedBy) }),
      ...(files.has(`${seq}.${part}`) && { file: files.get(`${seq}.${part}`) }),
      kinds: [...kinds],
      columns: [...columns],
      cellColumns: [...cellColumns],
      sample: [...sample],
      ...(steps?.did !== undefined && { step: steps.did }),
      ...(steps?.undone !== undefined && { undone: [...steps.undone] }),
      ...(steps?.redone !== undefined && { redone: [...steps.redone] }),
      ...numbers,
    }),
  );
}

async function peopleOf(parts: HistoryParts, ids: readonly UserId[]): Promise<Map<UserId, Person>> {
  const known = new Map((await parts.people.findAll(ids)).map((user) => [user.id, personOf(user)]));
  return new Map(ids.map((id) => [id, known.get(id) ?? stranger(id)]));
}

/** someone we no longer know: no word of either language */
function stranger(id: UserId): Person {
  return { id, name: "—", colour: 0 };
}

function placeOf(id: string): JournalPlace | null {
  const [, seq, part] = PLACE.exec(id) ?? [];
  return seq === undefined || part === undefined ? null : { seq: Number(seq), part: Number(part) };
}

function timeOf(text: string, place: string): number {
  const time = Date.parse(text);
  return Number.isNaN(time) ? refuse(place) : time;
}

function refuse(place: string): never {
  throw new ProblemError("bad-request", { place });
}
