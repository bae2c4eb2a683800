/**
 * What tables hold that keys of other tables point to. A view belongs to one open table; it is read when it is opened, and again a moment
 * after the tables it looks at record, or datasets of the server get other names; later, where a table could not be read. Between two readings no other room is kept open: what
 * nobody has open, nobody changes.
 */
import type { OutsideTables, OutsideValues } from "#shared/checks/outside-tables.ts";
import { Effort } from "#shared/checks/pass.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ForeignKey } from "#shared/schema/table-schema.ts";
import { type Cancel, type Clock, forDurations } from "./clock.ts";
import type { LiveDatasets } from "./live-datasets.ts";
import type { Logger } from "./logger.ts";
import type { RoomFollower } from "./room-follower.ts";

/** What a name leads to among the datasets of the space that a dataset is in. */
export type FoundTable =
  | { readonly is: "found"; readonly dataset: DatasetId }
  | { readonly is: "not-found" | "in-trash" | "ambiguous" };

export interface OutsideView {
  readonly values: OutsideTables;
  /** resolves when everything was read for the first time; never rejects */
  readonly ready: Promise<void>;
  close(): void;
}

export interface OutsideViews {
  /** `changed` is called whenever `values` gives something else for one of the keys; `warned`: another reason why it cannot be checked, or none any more */
  open(dataset: DatasetId, keys: readonly ForeignKey[], changed: (warned: boolean) => void): OutsideView;
  /** tells of what rooms record */
  readonly follower: RoomFollower;
  /** datasets came, went, or have other names */
  renamed(): void;
}

/** how long after a change views are read again, in ms; and how many times as long as the last reading took, of all views together */
const PATIENCE = 200;
const SHARE = 10;
/** how long after a table could not be read it is tried again, in ms: each time twice as long as before, up to the most */
const RETRY = 5_000;
const RETRY_MOST = 5 * 60_000;
/** different tables that one schema may point to */
const TABLES = 10;

interface View {
  readonly dataset: DatasetId;
  readonly keys: readonly ForeignKey[];
  readonly changed: (warned: boolean) => void;
  readonly values: Map<ForeignKey, OutsideValues>;
  readonly targets: Set<DatasetId>;
  /** times in a row that one of its tables could not be read */
  failures: number;
  retry: Cancel | null;
  closed: boolean;
}

export function createOutsideViews(server: {
  find(dataset: DatasetId, name: string): Promise<FoundTable>;
  read: LiveDatasets["read"];
  readonly clock: Clock;
  readonly logger: Logger;
}): OutsideViews {
  const clock = forDurations(server.clock);
  const views = new Set<View>();
  /** what was read of each table, by the names of the columns, until it records: many views may look at one table */
  const shared = new Map<DatasetId, Map<string, Promise<OutsideValues>>>();
  /** one table is read after the other, so that hardly any room is held */
  let reading: Promise<unknown> = Promise.resolve();
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    const done = reading.then(run).catch((err: unknown) => {
      server.logger.error({ err }, "what a table points to was not followed");
    });
    reading = done;
    return done;
  };

  const forgetUnseen = () => {
    for (const dataset of shared.keys())
      if (![...views].some(({ targets }) => targets.has(dataset))) shared.delete(dataset);
  };
  const columnsOf = (dataset: DatasetId, names: readonly string[]): Promise<OutsideValues> => {
    const known = shared.get(dataset) ?? new Map<string, Promise<OutsideValues>>();
    shared.set(dataset, known);
    const columns = JSON.stringify(names);
    const before = known.get(columns);
    if (before !== undefined) return before;
    const values = server.read(dataset, ({ table }) => readColumns(table, names)).then(withoutRepeats);
    known.set(columns, values);
    values.catch(() => known.delete(columns));
    return values;
  };

  const valuesOf = async (view: View, key: ForeignKey): Promise<OutsideValues> => {
    try {
      const found = await server.find(view.dataset, key.resource);
      if (found.is !== "found") return found;
      if (!view.targets.has(found.dataset) && view.targets.size >= TABLES) return { is: "too-many" };
      view.targets.add(found.dataset);
      return await columnsOf(found.dataset, key.referenceFields);
    } catch (err) {
      server.logger.warn({ err, dataset: view.dataset }, "a table that another points to is not read");
      return { is: "not-readable" };
    }
  };

  const read = async (view: View): Promise<void> => {
    let changed = false;
    let warned = false;
    view.targets.clear();
    for (const key of view.keys) {
      if (view.closed) return;
      const now = await valuesOf(view, key);
      // between two readings the sockets are heard
      await new Promise(setImmediate);
      const before = view.values.get(key);
      if (before !== undefined && sameValues(before, now)) continue;
      view.values.set(key, now);
      changed = true;
      warned ||= before?.is !== "found" || now.is !== "found";
    }
    forgetUnseen();
    retryLater(view);
    if (changed && !view.closed) view.changed(warned);
  };

  const retryLater = (view: View): void => {
    view.retry?.();
    view.retry = null;
    const failed = view.keys.some((key) => view.values.get(key)?.is === "not-readable");
    view.failures = failed ? view.failures + 1 : 0;
    if (!failed || view.closed) return;
    const later = Math.min(RETRY_MOST, RETRY * 2 ** (view.failures - 1));
    view.retry = clock.after(later, () => {
      view.retry = null;
      readSoon(view);
    });
  };

  const due = new Set<View>();
  /** null: no round is planned */
  let planned: Cancel | null = null;
  let underway = false;
  /** ms that the last round took */
  let took = 0;
  const plan = () => {
    if (underway || planned !== null || due.size === 0) return;
    planned = clock.after(Math.max(PATIENCE, took * SHARE), () => {
      planned = null;
      underway = true;
      void inTurn(readDue).then(() => {
        underway = false;
        plan();
      });
    });
  };
  const readDue = async (): Promise<void> => {
    const begun = clock.now();
    const now = [...due];
    due.clear();
    for (const view of now) await read(view);
    took = clock.now() - begun;
  };
  const readSoon = (view: View): void => {
    due.add(view);
    plan();
  };

  return {
    open(dataset, keys, changed) {
      const nothingYet = { values: new Map(), targets: new Set<DatasetId>(), failures: 0, retry: null };
      const view: View = { dataset, keys, changed, closed: false, ...nothingYet };
      views.add(view);
      return {
        values: (key) => view.values.get(key) ?? null,
        ready: inTurn(() => read(view)),
        close() {
          view.closed = true;
          view.retry?.();
          views.delete(view);
          due.delete(view);
          if (due.size === 0) planned?.();
          if (due.size === 0) planned = null;
          forgetUnseen();
        },
      };
    },
    follower: {
      recorded(dataset) {
        shared.delete(dataset);
        for (const view of views) if (view.targets.has(dataset)) readSoon(view);
      },
    },
    renamed() {
      for (const view of views) readSoon(view);
    },
  };
}

function readColumns(table: Table, names: readonly string[]): OutsideValues {
  const ids = names.map((name) => table.columns.find((column) => column.name.trim() === name.trim())?.id);
  const missing = names.filter((_name, index) => ids[index] === undefined);
  if (missing.length > 0) return { is: "without-columns", missing };
  return { is: "found", columns: ids.map((id) => (id === undefined ? [] : table.columnTexts(id))) };
}

/** The same rows, none twice. In steps: a table may have a million. */
async function withoutRepeats(values: OutsideValues): Promise<OutsideValues> {
  if (values.is !== "found") return values;
  const { columns } = values;
  const seen = new Set<string>();
  const rows: number[] = [];
  const effort = new Effort();
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const texts = columns.map((column) => column[row] ?? "");
    const written = texts.length === 1 ? (texts[0] ?? "") : JSON.stringify(texts);
    if (!seen.has(written)) rows.push(row);
    seen.add(written);
    if (effort.spent(columns.length)) await new Promise(setImmediate);
  }
  return { is: "found", columns: columns.map((column) => rows.map((row) => column[row] ?? "")) };
}

function sameValues(a: OutsideValues, b: OutsideValues): boolean {
  if (a === b) return true;
  if (a.is === "found" && b.is === "found")
    return a.columns.every((column, index) => sameTexts(column, b.columns[index] ?? []));
  if (a.is === "without-columns" && b.is === "without-columns") return sameTexts(a.missing, b.missing);
  return a.is === b.is;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
