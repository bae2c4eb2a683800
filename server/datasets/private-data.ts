/** Use cases of what a team decides of columns about people: said once, seen by all, noted in the journal of the space. */
import type { InDataset } from "#server/people/access.ts";
import type { Actor } from "#server/people/actor.ts";
import type { Audit } from "#server/people/audit.ts";
import { personOf } from "#server/people/people.ts";
import type { People } from "#server/storage/people.ts";
import type { PrivacyDecisions } from "#server/storage/privacy-decisions.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { DecideColumn, DecidedColumns } from "#shared/wire/private-data.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export interface PrivateDataParts {
  readonly privacyDecisions: PrivacyDecisions;
  readonly people: People;
  readonly audit: Audit;
  readonly live: Pick<LiveDatasets, "notify" | "read">;
  readonly now: () => number;
}

interface Acting extends Pick<InDataset, "dataset" | "space"> {
  readonly user: Actor;
}

/** The last decided last. */
export async function decidedColumns(parts: PrivateDataParts, dataset: DatasetId): Promise<DecidedColumns> {
  const decisions = await parts.privacyDecisions.of(dataset);
  const people = await parts.people.findAll([...new Set(decisions.map(({ by }) => by))]);
  const known = new Map(people.map((user) => [user.id, personOf(user)]));
  return {
    columns: decisions.flatMap(({ by, at, ...decision }) => {
      const person = known.get(by);
      return person === undefined ? [] : [{ ...decision, by: person, at: new Date(at).toISOString() }];
    }),
  };
}

/**
 * In place of what was decided of it before. Throws "column-not-found" of one that the table never had, or that a purge destroyed, and
 * "bad-request" when as many columns as a table has were decided on.
 */
export async function decideColumn(
  parts: PrivateDataParts,
  acting: Acting,
  column: ColumnId,
  said: DecideColumn,
): Promise<void> {
  const { dataset, user } = acting;
  const isThere = await parts.live.read(dataset.id, ({ table }) =>
    viewOf(table).columnStates.some(({ id }) => id === column),
  );
  if (!isThere) throw new ProblemError("column-not-found");
  const known = await parts.privacyDecisions.of(dataset.id);
  if (known.length >= LIMITS.columns && !known.some((one) => one.column === column))
    throw new ProblemError("bad-request", { place: "column" });
  await parts.privacyDecisions.decide(dataset.id, { ...said, column, by: user.id, at: parts.now() });
  await note(parts, acting, said.title, said.said.decision);
  tell(parts, dataset.id);
}

/** Open again. Throws "not-found" when nothing was decided. */
export async function reopenColumn(parts: PrivateDataParts, acting: Acting, column: ColumnId): Promise<void> {
  const gone = await parts.privacyDecisions.forget(acting.dataset.id, column);
  if (gone === null) throw new ProblemError("not-found");
  await note(parts, acting, gone.title, "open");
  tell(parts, acting.dataset.id);
}

function note(
  { audit }: PrivateDataParts,
  { dataset, space, user }: Acting,
  column: string,
  decision: "remove" | "keep" | "open",
): Promise<void> {
  return audit.note(space.id, user.id, { action: "privacy-decided", dataset: dataset.id, column, decision });
}

function tell({ live }: PrivateDataParts, dataset: DatasetId): void {
  live.notify(dataset, { kind: "private-data", dataset });
}
