/** Use cases of sharing a table out among the people of its space: each knows then what is theirs to complete. */
import type { Notices } from "#server/notices/notices.ts";
import type { Audit } from "#server/people/audit.ts";
import { personOf } from "#server/people/people.ts";
import type { Assignments, StoredAssignment } from "#server/storage/assignments.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Members } from "#server/storage/spaces.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import {
  AssignmentId,
  type ColumnId,
  type DatasetId,
  type RowId,
  type SpaceId,
  type UserId,
} from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { countPackedRows, packRows, unpackRows } from "#shared/model/packed-rows.ts";
import {
  ASSIGNED_LENGTH,
  ASSIGNED_ROWS,
  ASSIGNMENTS,
  type AssignedPart,
  type AssignmentList,
  namedRows,
  ShareOut,
} from "#shared/wire/assignments.ts";
import { ProblemError } from "#shared/wire/problem.ts";

interface InTable {
  readonly dataset: { readonly id: DatasetId };
  readonly space: { readonly id: SpaceId };
}

export interface AssignmentsParts {
  readonly assignments: Assignments;
  readonly people: People;
  readonly members: Members;
  readonly audit: Audit;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly notices: Pick<Notices, "tell">;
  readonly now: () => number;
}

/** Who is no longer in the space is nobody: what was theirs is free. */
export async function listAssignments(parts: AssignmentsParts, { dataset, space }: InTable): Promise<AssignmentList> {
  const members = await membersOf(parts, space.id);
  const stored = await parts.assignments.of(dataset.id);
  const named = stored.flatMap(({ by, parts: given }) => [by, ...given.flatMap(({ to }) => to ?? [])]);
  const people = await parts.people.findAll([...new Set(named)]);
  return {
    assignments: stored.map(({ at, fill, parts: given, ...rest }) => ({
      ...rest,
      fill: [...fill],
      at: new Date(at).toISOString(),
      parts: given.map((part) => ({ ...part, to: part.to !== null && members.has(part.to) ? part.to : null })),
    })),
    people: people.map(personOf),
  };
}

/** Throws "member-not-found" when one of them is not in the space, and "too-many-assignments". */
export async function shareOut(
  parts: AssignmentsParts,
  acting: InTable & { readonly user: { readonly id: UserId } },
  asked: ShareOut,
): Promise<void> {
  const members = await membersOf(parts, acting.space.id);
  if (asked.parts.some(({ to }) => to !== null && !members.has(to))) throw new ProblemError("member-not-found");
  const { id: dataset } = acting.dataset;
  const by = acting.user.id;
  let isNew = false;
  /** who had a part of the same gesture by hand: each row that follows is not told again */
  let had: ReadonlySet<UserId | null> = new Set();
  await parts.assignments.keep(dataset, (standing) => {
    const last = standing.at(-1);
    const wider = last !== undefined && last.by === by ? widened(last, asked) : null;
    isNew = wider === null;
    had = new Set(wider === null ? [] : last?.parts.map(({ to }) => to));
    const kept: StoredAssignment = wider ?? { ...asked, id: newId(AssignmentId), by, at: parts.now() };
    const others = wider === null ? standing : standing.slice(0, -1);
    const all = [...others, kept];
    const rows = all.reduce((sum, one) => sum + namedRows(one.parts), 0);
    if (others.length >= ASSIGNMENTS || lengthOf(all) > ASSIGNED_LENGTH || rows > ASSIGNED_ROWS) {
      throw new ProblemError("too-many-assignments", { args: { limit: ASSIGNMENTS } });
    }
    return kept;
  });
  if (isNew) await parts.audit.note(acting.space.id, by, { action: "shared-out", dataset });
  tell(parts, dataset);
  for (const { to, rows, columns } of given(asked)) {
    if (had.has(to)) continue;
    const where = { space: acting.space.id, dataset, by };
    await parts.notices.tell(where, { kind: "share", to: [to], rows, columns });
  }
}

/** What was shared out before holds again. Throws "not-found". */
export async function cancelAssignment(
  parts: AssignmentsParts,
  { dataset: { id: dataset }, space, user }: InTable & { readonly user: { readonly id: UserId } },
  id: AssignmentId,
): Promise<void> {
  if (!(await parts.assignments.remove(dataset, id))) throw new ProblemError("not-found");
  await parts.audit.note(space.id, user.id, { action: "sharing-cancelled", dataset });
  tell(parts, dataset);
}

function tell({ live }: AssignmentsParts, dataset: DatasetId): void {
  live.notify(dataset, { kind: "assignments", dataset });
}

/** What each person is given, of all the parts of theirs. */
function given({ parts }: ShareOut): { readonly to: UserId; readonly rows: number; readonly columns: number }[] {
  const each = new Map<UserId, { rows: number; columns: number }>();
  for (const { to, rows, columns } of parts) {
    if (to === null) continue;
    const before = each.get(to) ?? { rows: 0, columns: 0 };
    each.set(to, { rows: before.rows + (countPackedRows(rows) ?? 0), columns: before.columns + columns.length });
  }
  return [...each].flatMap(([to, counts]) => (counts.rows + counts.columns === 0 ? [] : [{ to, ...counts }]));
}

async function membersOf({ members }: AssignmentsParts, space: SpaceId): Promise<ReadonlySet<UserId>> {
  return new Set((await members.of(space)).map(({ user }) => user));
}

function lengthOf(all: readonly StoredAssignment[]): number {
  return all.reduce((sum, { parts }) => sum + parts.reduce((length, { rows }) => length + rows.length, 0), 0);
}

/** Both as one gesture by hand; null where they are not, or would be more than one gesture may be. */
function widened(last: StoredAssignment, asked: ShareOut): StoredAssignment | null {
  if (last.how !== "hand" || asked.how !== "hand") return null;
  if (namedRows(last.parts) + namedRows(asked.parts) > LIMITS.rows) return null;
  const fill = [...new Set([...last.fill, ...asked.fill])];
  const both = ShareOut.safeParse({ how: "hand", fill, parts: confided(last.parts, asked.parts) });
  return both.success ? { ...last, ...both.data } : null;
}

/** One part for each person: what is given now is no longer another's. */
function confided(before: readonly AssignedPart[], now: readonly AssignedPart[]): AssignedPart[] {
  const rowsOf = new Map<RowId, UserId | null>();
  const columnsOf = new Map<ColumnId, UserId | null>();
  for (const { to, rows, columns } of [...before, ...now]) {
    for (const row of unpackRows(rows)) rowsOf.set(row, to);
    for (const column of columns) columnsOf.set(column, to);
  }
  const people = new Set([...rowsOf.values(), ...columnsOf.values()]);
  return [...people].map((to) => ({ to, rows: packRows(those(rowsOf, to)), columns: those(columnsOf, to) }));
}

function those<K>(given: ReadonlyMap<K, UserId | null>, to: UserId | null): K[] {
  return [...given].flatMap(([one, its]) => (its === to ? [one] : []));
}
