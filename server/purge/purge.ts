/**
 * The purge of a dataset: its table stays as it is now, under the same ids, and all that it was before is destroyed. Decided in one
 * transaction; what is left to do then (files, bytes) is written there, and finished now or at the next start.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import * as Y from "yjs";
import { openRecordedTable } from "#server/datasets/recorded-table.ts";
import type { InDataset } from "#server/people/access.ts";
import type { Actor } from "#server/people/actor.ts";
import type { AuditEntry } from "#server/people/audit.ts";
import type { OrderedPurge } from "#server/storage/purges.ts";
import { SYSTEM_AUTHOR } from "#server/sync/system-author.ts";
import { freshTable } from "#shared/document/fresh-table.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { PurgeDone, PurgeOrder } from "#shared/wire/purge.ts";
import { finishPurges } from "./finish.ts";
import { openFresh, proveSame } from "./fresh-document.ts";
import type { PurgeParts } from "./parts.ts";
import { schemaWithout } from "./schema-without.ts";
import { sealsAnew } from "./seals-anew.ts";

/** those on their way */
const running = new Set<DatasetId>();

export function isPurging(dataset: DatasetId): boolean {
  return running.has(dataset);
}

/**
 * Resolves when it is on disk. Throws "name-differs", "dataset-public", "purge-runs", "column-not-found", "not-ready" where somebody is
 * too long at work in the table, and what the storage throws: nothing was destroyed then. `mayStill` is asked when the table is empty of people.
 */
export async function purgeDataset(
  parts: PurgeParts,
  { dataset, user }: Pick<InDataset, "dataset"> & { readonly user: Actor },
  order: PurgeOrder,
  mayStill: () => Promise<unknown>,
): Promise<PurgeDone> {
  const { id } = dataset;
  const later = (text: string) => (err: unknown) => {
    parts.log.warn({ err, dataset: id }, text);
    return false;
  };
  if (order.name.trim() !== dataset.name.trim()) throw new ProblemError("name-differs");
  if (running.has(id)) throw new ProblemError("purge-runs");
  running.add(id);
  try {
    if ((await parts.purges.figures(id)).isPublic) throw new ProblemError("dataset-public");
    const at = parts.now();
    // these ask for the room
    await parts.settleFollowers();
    await parts.emptyRoom(id, async () => {
      await mayStill();
      if ((await parts.purges.figures(id)).isPublic) throw new ProblemError("dataset-public");
      await parts.settleHistory(id);
      const { action, ...told }: AuditEntry = {
        action: "dataset-purged",
        ...{ dataset: id, name: dataset.name, columns: new Set(order.columns).size },
      };
      const audit = { action, details: JSON.stringify(told) };
      const ordered = await orderOf(parts, id, new Set(order.columns), { at, by: user.id, audit });
      await parts.purges.purge(ordered).catch(async (error: unknown) => {
        // a thread that ended may have written it all the same: then there is no way back
        if ((await parts.datasets.find(id))?.incarnation === dataset.incarnation) throw error;
      });
      await parts.forgetCaches(id).catch(later("what was purged is gone, files made of it go at the next start"));
    });
    const overwritten = await finishPurges(parts, false).catch(
      later("what was purged is gone, its bytes are overwritten at the next start"),
    );
    const incarnation = (await parts.datasets.find(id))?.incarnation ?? dataset.incarnation + 1;
    return { at: new Date(at).toISOString(), incarnation, overwritten };
  } finally {
    running.delete(id);
  }
}

async function orderOf(
  parts: PurgeParts,
  dataset: DatasetId,
  without: ReadonlySet<ColumnId>,
  by: Pick<OrderedPurge, "at" | "by" | "audit">,
): Promise<OrderedPurge> {
  const { table, close } = await openRecordedTable(parts.updateLog, dataset);
  try {
    for (const column of without) {
      if (!table.columns.some(({ id }) => id === column)) throw new ProblemError("column-not-found");
    }
    const { doc, columnStates } = viewOf(table);
    const kept = table.columns.filter(({ id }) => !without.has(id));
    const columns = kept.map(({ id, name }) => ({ id, name }));
    const staying = new Set(columns.map(({ id }) => id));
    const living = new Set(columns.map(({ name }) => name.trim()));
    const former = await parts.purges.formerTitles(dataset);
    const gone = [...columnStates, ...former.map(({ column, title }) => ({ id: column, name: title }))]
      .filter(({ id }) => !staying.has(id))
      .map(({ name }) => name.trim());
    // one that stays may have the title of one that goes: it is that one's then
    const goneTitles = new Set(gone.filter((title) => !living.has(title)));
    const schema = schemaWithout(table.schema, goneTitles);
    const owned = await parts.updateLog.clientOwners(dataset);
    const clients = new Set([...Y.decodeStateVector(Y.encodeStateVector(doc)).keys(), ...owned.keys()]);
    const update = await inTurns(
      freshTable(table, {
        ...{ without, schema },
        client: unusedClient(clients),
        deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
      }),
    );
    const fresh = openFresh(update);
    const marks = await parts.marks.of(dataset);
    const seals = await proveSame(table, fresh.table, kept, schema)
      .then(() => inTurns(sealsAnew(marks, table, fresh.table)))
      .finally(fresh.close);
    const rows: RowId[] = [];
    for (const handle of table.order) rows.push(table.idOf(handle as Parameters<Table["idOf"]>[0]));
    const order = { nobody: SYSTEM_AUTHOR, dataset, update, clients: [...clients], goneTitles: [...goneTitles] };
    return { ...by, ...order, columns, rows, seals };
  } finally {
    close();
  }
}

/** A Yjs client id that nobody has, nor had. */
function unusedClient(used: ReadonlySet<number>): number {
  for (;;) {
    const client = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (client > 1 && !used.has(client)) return client;
  }
}

async function inTurns<T>(work: InSlices<T>): Promise<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
    await nextTurn();
  }
}
