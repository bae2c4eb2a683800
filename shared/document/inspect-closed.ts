/**
 * Judges an update of someone to whom some columns are closed, after `inspectUpdate` found it well formed: would it change one of these
 * columns, or take away a row that holds a text there? What it hangs on must be in the document or in the update: what would only take
 * effect later cannot be judged now.
 */
import * as Y from "yjs";
import { type ClosedColumns, closedTrouble } from "./closed-places.ts";
import { parseEntry } from "./entry.ts";
import { parseColumnKey, parseLaneKey, ROOTS } from "./layout.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { findPlaces } from "./struct-places.ts";
import type { Table } from "./table.ts";
import { deletedValues, liveValues, type Place, type UndoStep } from "./yjs-internals.ts";

/** A sentence for the log when the update would; null when it leaves what is closed as it is. Does not touch the document. */
export function closedUpdateTrouble(update: Uint8Array, table: Table, closed: ClosedColumns): string | null {
  if (closed.size === 0) return null;
  const view = viewOf(table);
  const { doc } = view;
  const { structs, ds } = Y.decodeUpdate(update);
  const fresh = structs.filter(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client));
  const places = findPlaces(fresh, doc);
  const writers = new Set(fresh.map(({ id }) => id.client.toString(36)));

  const judge = judgeIn(view, closed, (origin) => writers.has(origin));

  for (const struct of fresh) {
    const place = places(struct);
    if (!(struct instanceof Y.Item) || place === null) continue;
    if (place === "unknown" && !hangsOnOwn(struct, writers, doc)) return "hangs on what someone else has yet to write";
    const known = Math.max(0, Y.getState(doc.store, struct.id.client) - struct.id.clock);
    const values = struct.content instanceof Y.ContentAny ? struct.content.arr.slice(known) : [];
    const trouble = judge(place, values, struct.id.client, "comes");
    if (trouble !== null) return trouble;
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (const { values, ...place } of liveValues(doc, client, clock, clock + len)) {
        const trouble = judge(place, values, client, "goes");
        if (trouble !== null) return trouble;
      }
    }
  }
  return null;
}

/** Would taking this step of an undo or redo change a closed column, or take away a row that holds a text there? Changes nothing. */
export function closedStepTrouble(table: Table, step: UndoStep, closed: ClosedColumns): string | null {
  if (closed.size === 0) return null;
  const view = viewOf(table);
  const judge = judgeIn(view, closed, () => true);
  for (const [way, set, valuesAt] of [
    ["goes", step.insertions, liveValues],
    ["comes", step.deletions, deletedValues],
  ] as const) {
    for (const [client, ranges] of set.clients) {
      for (const { clock, len } of ranges) {
        for (const { values, ...place } of valuesAt(view.doc, client, clock, clock + len)) {
          const trouble = judge(place, values, client, way);
          if (trouble !== null) return trouble;
        }
      }
    }
  }
  return null;
}

/** What is wrong with values that come to a place, or go from it. */
function judgeIn(view: TableView, closed: ClosedColumns, mayName: (origin: string) => boolean) {
  return (place: Place | "unknown", values: readonly unknown[], client: number, way: "comes" | "goes") => {
    if (place !== "unknown" && place.root === ROOTS.columns) {
      const column = parseColumnKey(place.key ?? "")?.column ?? "";
      return closed.has(column) ? `the column ${column} is closed` : null;
    }
    const name = place === "unknown" ? null : parseLaneKey(place.key ?? "");
    const lane = { client: name?.client ?? client, number: 0, key: "", array: new Y.Array<unknown>(), entries: [] };
    for (const raw of values) {
      const entry = parseEntry(raw, lane);
      // a text that no one can place may be the name of a closed column
      if (entry === null && place === "unknown") return "what it hangs on is missing";
      // whose gesture it makes void is said by its lane alone
      if (entry?.kind === "void" && place === "unknown") return "what it hangs on is missing";
      const trouble = entry === null ? null : closedTrouble(view, closed, entry, way, mayName);
      if (trouble !== null) return trouble;
    }
    return null;
  };
}

/** Who is honest lacks nothing of others that we do not have: we gave it to them. */
function hangsOnOwn(struct: Y.Item, writers: ReadonlySet<string>, doc: Y.Doc): boolean {
  return [struct.origin, struct.rightOrigin, struct.parent].every(
    (id) => !(id instanceof Y.ID) || writers.has(id.client.toString(36)) || id.clock < Y.getState(doc.store, id.client),
  );
}
