/** Use cases of marks: what rows, columns and the table are said to be. They hang on stable identities: sorted, moved, given back, a row keeps its own. */
import { personOf } from "#server/people/people.ts";
import type { MarkStore, StoredMark } from "#server/storage/marks.ts";
import type { People } from "#server/storage/people.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { can } from "#shared/access/abilities.ts";
import { sealOfColumn, sealOfRow, sealOfTexts } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { MARKS_TOLD, type MarkGroup, type Marks, type MarksChange, type SetMarks } from "#shared/wire/marks.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Acting } from "./threads.ts";

export interface MarksParts {
  readonly marks: MarkStore;
  readonly people: People;
  readonly live: LiveDatasets;
  readonly now: () => number;
}

export async function listMarks(parts: MarksParts, dataset: DatasetId): Promise<Marks> {
  const stored = await parts.marks.of(dataset);
  const people = await parts.people.findAll([...new Set(stored.map(({ by }) => by))]);
  return { groups: inGroups(stored), people: people.map(personOf) };
}

/**
 * Marks, or takes marks away. Who may approve says anything of anything; who may edit asks for a look at rows (to check, question), and
 * takes back only what they asked themselves. Throws "forbidden", and "row-not-found" or "column-not-found" when the table has never
 * had one of them.
 */
export async function setMarks(parts: MarksParts, acting: Acting, asked: SetMarks): Promise<void> {
  requireRight(acting.role, asked);
  const { id: dataset } = acting.dataset;
  const { target, mark } = asked;
  const ids: readonly string[] = asked.target === "table" ? [""] : asked.ids;
  if (asked.seals !== undefined && asked.seals.length !== ids.length) {
    throw new ProblemError("bad-request", { place: "body.seals" });
  }
  const found = await parts.live.read(dataset, ({ table }) => foundIn(table, asked));
  if (mark === null) {
    const of = can(acting.role, "approve") ? null : acting.user.id;
    await parts.marks.remove(dataset, target, ids, of);
    tell(parts, dataset, ids.length, { what: "taken-away", target, ids: [...ids], of });
    return;
  }
  // read before anything is stored: changes are told in the order in which they are stored
  const by = await parts.people.find(acting.user.id);
  const at = parts.now();
  const given = ids.map((id, i): StoredMark => {
    const { seal = "", gone = false } = found[i] ?? {};
    return { target, id, mark, seal: asked.seals?.[i] ?? seal, gone, by: acting.user.id, at };
  });
  await parts.marks.set(dataset, given);
  const [group] = inGroups(given);
  tell(parts, dataset, ids.length, group && by !== null ? { what: "given", group, by: personOf(by) } : undefined);
}

/** Of many, everyone asks again. */
function tell({ live }: MarksParts, dataset: DatasetId, count: number, change: MarksChange | undefined): void {
  const marks = count <= MARKS_TOLD ? change : undefined;
  live.notify(dataset, { kind: "review", dataset, about: "marks", ...(marks === undefined ? {} : { marks }) });
}

function requireRight(role: Role, { target, mark }: SetMarks): void {
  if (can(role, "approve")) return;
  if (!can(role, "edit") || target !== "row" || mark === "valid") throw new ProblemError("forbidden");
}

/**
 * What is recorded now of what is to be marked, in the order of the ids. Seals, which take a while for columns and the table, are made
 * where none are given and a mark needs them.
 */
function foundIn(table: Table, asked: SetMarks): readonly { readonly seal: string; readonly gone: boolean }[] {
  const sealed = (make: () => string) => (asked.mark === null || asked.seals !== undefined ? "" : make());
  switch (asked.target) {
    case "row":
      return asked.ids.map((id) => {
        const row = table.handleOf(id);
        if (row === undefined) throw new ProblemError("row-not-found", { place: "body.ids" });
        return { seal: sealed(() => sealOfRow(table, row)), gone: table.isDeleted(row) };
      });
    case "column":
      return asked.ids.map((id) => {
        if (table.columns.every((column) => column.id !== id)) {
          throw new ProblemError("column-not-found", { place: "body.ids" });
        }
        return { seal: sealed(() => sealOfColumn(table, id)), gone: false };
      });
    case "table":
      return [{ seal: sealed(() => sealOfTexts(table)), gone: false }];
  }
}

/** What was marked by one gesture goes together: a thousand rows say once who marked them, and when. */
function inGroups(marks: readonly StoredMark[]): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { target, id, mark, seal, by, at } of marks) {
    const key = `${target} ${mark} ${by} ${at}`;
    const group = groups.get(key) ?? { target, mark, by, at: new Date(at).toISOString(), ids: [], seals: [] };
    groups.set(key, group);
    group.ids.push(id);
    group.seals.push(seal);
  }
  return [...groups.values()];
}
