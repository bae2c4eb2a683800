/** Use cases of spot checks: rows drawn at random by the server, ticked right or wrong by people, several at once. */
import { randomInt } from "node:crypto";
import { personOf } from "#server/people/people.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { SpotChecks, StoredCheckedRow, StoredSpotCheck } from "#server/storage/spot-checks.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { type DatasetId, type RowId, SpotCheckId, type UserId } from "#shared/model/ids.ts";
import type { Person } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DrawSpotCheck, JudgeRow, SpotCheck, SpotCheckList } from "#shared/wire/spot-checks.ts";
import type { Acting } from "./threads.ts";

export interface SpotChecksParts {
  readonly spotChecks: SpotChecks;
  readonly people: People;
  readonly live: LiveDatasets;
  readonly now: () => number;
}

/** Draws at most so many rows; fewer when the table has no more. Throws "row-not-found" when none is left to draw. */
export async function drawSpotCheck(parts: SpotChecksParts, acting: Acting, asked: DrawSpotCheck): Promise<SpotCheck> {
  const { id: dataset } = acting.dataset;
  const now = parts.now();
  const leftOut = new Set(asked.withoutToday ? await parts.spotChecks.judgedSince(dataset, startOfDay(now)) : []);
  const { rows, rowsThen } = await parts.live.read(dataset, ({ table }) => {
    const candidates = [...table.order]
      .map((handle) => table.idOf(handle as RowHandle))
      .filter((row) => !leftOut.has(row));
    return { rows: draw(candidates, asked.rows), rowsThen: table.rowCount };
  });
  if (rows.length === 0) throw new ProblemError("row-not-found");
  const check = { id: newId(SpotCheckId), dataset, at: now, by: acting.user.id, rowsThen };
  await parts.spotChecks.add(check, rows);
  parts.live.notify(dataset, { kind: "review", dataset, about: "spot-checks" });
  return present(parts, check);
}

/** Newest first. */
export async function listSpotChecks(parts: SpotChecksParts, dataset: DatasetId): Promise<SpotCheckList> {
  const checks = await parts.spotChecks.of(dataset);
  const rows = await Promise.all(checks.map(({ id }) => parts.spotChecks.rows(id)));
  const people = await peopleOf(parts, [...checks.map(({ by }) => by), ...rows.flat().map(({ by }) => by)]);
  return {
    checks: checks.map(({ id, at, by, rowsThen }, i) => {
      const of = rows[i] ?? [];
      const judges = new Set(of.map((row) => row.by));
      return {
        ...{ id, at: new Date(at).toISOString(), by: people.get(by) ?? null, rowsThen, drawn: of.length },
        right: of.filter(({ verdict }) => verdict === "right").length,
        wrong: of.filter(({ verdict }) => verdict === "wrong").length,
        people: [...judges].flatMap((judge) => (judge === null ? [] : (people.get(judge) ?? []))),
      };
    }),
  };
}

/** Throws "spot-check-not-found". */
export async function showSpotCheck(parts: SpotChecksParts, dataset: DatasetId, id: SpotCheckId): Promise<SpotCheck> {
  return present(parts, await requireCheck(parts, dataset, id));
}

/** Throws "spot-check-not-found", "row-not-found", and "row-judged" when somebody else was first. */
export async function judgeRow(
  parts: SpotChecksParts,
  acting: Acting,
  id: SpotCheckId,
  row: RowId,
  { verdict, note, instead }: JudgeRow,
): Promise<SpotCheck> {
  const check = await requireCheck(parts, acting.dataset.id, id);
  const by = acting.user.id;
  const now = await parts.spotChecks.judge(
    id,
    { row, verdict, note: note === "" ? null : note, by, at: parts.now() },
    instead,
  );
  if (now === null) throw new ProblemError("row-not-found", { place: "row" });
  if (now.by !== null && now.by !== by) {
    const name = (await parts.people.find(now.by))?.name ?? "";
    throw new ProblemError("row-judged", { args: { name } });
  }
  parts.live.notify(check.dataset, { kind: "review", dataset: check.dataset, about: "spot-checks" });
  return present(parts, check);
}

async function requireCheck(parts: SpotChecksParts, dataset: DatasetId, id: SpotCheckId): Promise<StoredSpotCheck> {
  const check = await parts.spotChecks.find(id);
  if (check?.dataset !== dataset) throw new ProblemError("spot-check-not-found");
  return check;
}

async function present(parts: SpotChecksParts, { id, at, by, rowsThen }: StoredSpotCheck): Promise<SpotCheck> {
  const rows = await parts.spotChecks.rows(id);
  const people = await peopleOf(parts, [by, ...rows.map((row) => row.by)]);
  const inWords = (row: StoredCheckedRow) => ({
    ...row,
    by: row.by === null ? null : (people.get(row.by) ?? null),
    at: row.at === null ? null : new Date(row.at).toISOString(),
  });
  return { id, at: new Date(at).toISOString(), by: people.get(by) ?? null, rowsThen, rows: rows.map(inWords) };
}

async function peopleOf(parts: SpotChecksParts, ids: readonly (UserId | null)[]): Promise<Map<UserId, Person>> {
  const wanted = new Set(ids.flatMap((id) => id ?? []));
  return new Map((await parts.people.findAll([...wanted])).map((user) => [user.id, personOf(user)]));
}

/** So many of `rows`, each as likely as any other, in an order of chance. */
function draw(rows: RowId[], count: number): RowId[] {
  const drawn: RowId[] = [];
  while (drawn.length < count && rows.length > 0) {
    const at = randomInt(rows.length);
    const [last] = rows.splice(-1);
    const taken = at === rows.length ? last : rows[at];
    if (at < rows.length && last !== undefined) rows[at] = last;
    if (taken !== undefined) drawn.push(taken);
  }
  return drawn;
}

/** of the server's own day */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
