/** What a table becomes when a file is put into it: looked at before anything is written. */
import { textIn } from "../../model/cell-content.ts";
import type { ColumnId } from "../../model/ids.ts";
import { mayVanish } from "../closed-places.ts";
import { viewOf } from "../open-table.ts";
import type { RowHandle, Table } from "../table.ts";
import type { ColumnLink } from "./column-links.ts";
import { joinKeys, numberKeys } from "./key-numbers.ts";
import type { KeyCleaning } from "./key-text.ts";
import { type Pairing, pairByKey } from "./pair-rows.ts";
import { sameRows } from "./same-rows.ts";

/**
 * "append": its rows come after those of the table. "update": rows are found by a key. "replace": the table becomes what the file says;
 * rows found by the key, or that hold the same, stay themselves.
 */
export type UpdateMode = "append" | "update" | "replace";

export interface UpdateSettings {
  readonly mode: UpdateMode;
  readonly links: readonly ColumnLink[];
  /** linked columns of the table; none: there is no key, and "update" finds no row */
  readonly key: readonly ColumnId[];
  readonly cleaning: KeyCleaning;
  /** whether a blank of the file erases a text, of "update"; a mark is never erased by a blank */
  readonly blanksErase: boolean;
}

/** What becomes of a row of the file. The last three are left out unless a person adds them as new rows. */
export type FileRowKind = "unchanged" | "changed" | "new" | "keyless" | "ambiguous" | "already";

/** Cells of one column on several rows: four lists of the same length. */
export interface PlannedCells {
  /** column of the file */
  readonly from: ColumnId;
  /** column of the table; null: the new one of that column of the file */
  readonly to: ColumnId | null;
  /** rows of the file, ascending */
  readonly places: readonly number[];
  readonly rows: readonly RowHandle[];
  /** contents: texts and marks */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface UpdatePlan {
  readonly settings: UpdateSettings;
  /** by row of the file, from 0 */
  readonly kinds: readonly FileRowKind[];
  /** by row of the file: the row of the table it is, -1 for none */
  readonly matches: Int32Array;
  readonly cells: readonly PlannedCells[];
  /** cells that the file would change in columns closed to whoever asks: they stay */
  readonly closed: readonly PlannedCells[];
  /** rows of the table that the file does not have, in order; of "update" and "replace" */
  readonly absent: readonly RowHandle[];
  /** what the absent rows hold, by column of the table: contents aligned on `absent` */
  readonly absentContents: ReadonlyMap<ColumnId, readonly string[]>;
  /** absent rows that hold a text in a closed column: they stay */
  readonly kept: readonly RowHandle[];
  /** columns of the file that become new ones */
  readonly newColumns: readonly { readonly from: ColumnId; readonly name: string }[];
  /** columns of the table when the plan was made */
  readonly columns: ReadonlySet<ColumnId>;
}

/** `file`: the table that the file was read to. Neither is changed. Links to columns that are gone lead nowhere. TypeError for tables that openTable did not make. */
export function planUpdate(table: Table, file: Table, settings: UpdateSettings): UpdatePlan {
  const view = viewOf(table);
  const columns = linkedColumns(table, file, settings.links);
  const pairing = pairRows(columns, table, file, settings);
  const { matches } = pairing;
  const contentOf = (column: ColumnId) => table.columnContents(column);
  const isKey = new Set(settings.mode === "update" ? settings.key : []);
  const erases = settings.mode === "replace" || settings.blanksErase;

  const all = columns
    .filter(({ to }) => to === null || !isKey.has(to))
    .map(({ from, to, before, after }): PlannedCells => {
      const cells = { places: [] as number[], rows: [] as RowHandle[], before: [] as string[], after: [] as string[] };
      matches.forEach((row, place) => {
        if (row < 0) return;
        const text = after[place] ?? "";
        const content = before[row] ?? "";
        if (content === text || (text === "" && (!erases || textIn(content) === ""))) return;
        cells.places.push(place);
        cells.rows.push(table.handleAt(row));
        cells.before.push(content);
        cells.after.push(text);
      });
      return { from, to, ...cells };
    })
    .filter(({ places }) => places.length > 0);
  const isClosed = ({ to }: PlannedCells) => to !== null && view.closed.has(to);
  const cells = all.filter((column) => !isClosed(column));
  const changed = new Uint8Array(matches.length);
  for (const { places } of cells) for (const place of places) changed[place] = 1;

  const gone = pairing.absent.map((row) => table.handleAt(row));
  const absent = mayVanish(view, gone);
  const vanishing = new Set(absent);
  const rowsAbsent = absent.length === gone.length ? pairing.absent : absent.map((row) => table.positionOf(row));
  return {
    settings,
    kinds: pairing.kinds.map((kind, place) =>
      kind === "paired" ? (changed[place] === 1 ? "changed" : "unchanged") : kind === "alone" ? "new" : kind,
    ),
    matches: matches.map((row) => (row < 0 ? -1 : table.handleAt(row))),
    cells,
    closed: all.filter(isClosed),
    absent,
    absentContents: new Map(
      absent.length === 0
        ? []
        : table.columns.map(({ id }) => {
            const contents = contentOf(id);
            return [id, rowsAbsent.map((row) => contents[row] ?? "")] as const;
          }),
    ),
    kept: gone.filter((row) => !vanishing.has(row)),
    newColumns: settings.links
      .flatMap(({ from, to }) => {
        const column = file.columns.find(({ id }) => id === from);
        return to === "new" && column !== undefined ? [column] : [];
      })
      .map(({ id, name }) => ({ from: id, name })),
    columns: new Set(table.columns.map(({ id }) => id)),
  };
}

interface LinkedColumn {
  readonly from: ColumnId;
  readonly to: ColumnId | null;
  /** contents by row of the table; none for a new column */
  readonly before: readonly string[];
  /** texts by row of the file */
  readonly after: readonly string[];
}

function linkedColumns(table: Table, file: Table, links: readonly ColumnLink[]): LinkedColumn[] {
  const there = new Set(table.columns.map(({ id }) => id));
  return links.flatMap(({ from, to }): LinkedColumn[] => {
    if (to === "ignored") return [];
    const after = file.columnTexts(from);
    if (to === "new") return [{ from, to: null, before: [], after }];
    return there.has(to.column) ? [{ from, to: to.column, before: table.columnContents(to.column), after }] : [];
  });
}

interface RowPairing {
  readonly kinds: readonly (Pairing | "already")[];
  readonly matches: Int32Array;
  /** rows of the table */
  readonly absent: readonly number[];
}

function pairRows(
  columns: readonly LinkedColumn[],
  table: Table,
  file: Table,
  { mode, key, cleaning }: UpdateSettings,
): RowPairing {
  const known = columns.filter(({ to }) => to !== null);
  // a mark reads as a blank, and so does a blank of the file
  const inTable = (row: number) => JSON.stringify(known.map(({ before }) => textIn(before[row] ?? "")));
  const inFile = (row: number) => JSON.stringify(known.map(({ after }) => after[row] ?? ""));
  const columnsOf = () =>
    known.map(({ before, after }) => ({
      table: (row: number) => textIn(before[row] ?? ""),
      file: (row: number) => after[row] ?? "",
    }));
  const rowsOf = ({ rowCount }: Table) => Array.from({ length: rowCount }, (_, row) => row);
  const none = new Int32Array(file.rowCount).fill(-1);
  if (mode === "append") {
    const kinds = new Array<Pairing | "already">(file.rowCount).fill("alone");
    if (known.length > 0)
      for (const [row] of sameRows(rowsOf(table), rowsOf(file), columnsOf())) kinds[row] = "already";
    return { kinds, matches: none, absent: [] };
  }
  const keyed = key.flatMap((column) => {
    const found = known.find(({ to }) => to === column);
    return found === undefined ? [] : [{ table: found.before.map(textIn), file: found.after }];
  });
  const keys = keyed.map((texts) => numberKeys(texts.table, texts.file, cleaning));
  const written = (side: "table" | "file") => (row: number) =>
    JSON.stringify(keyed.map((texts) => (texts[side][row] ?? "").trim()));
  const byKey =
    keys.length === 0 || keys.length < key.length
      ? null
      : pairByKey(keys.reduce(joinKeys), { inTable: written("table"), inFile: written("file") }, { inTable, inFile });
  if (mode === "update") {
    if (byKey === null) return { kinds: new Array<Pairing>(file.rowCount).fill("keyless"), matches: none, absent: [] };
    return { ...byKey, absent: rowsOf(table).filter((row) => byKey.met[row] === 0) };
  }
  const matches = byKey?.matches ?? none;
  const taken = new Set(matches);
  const leftInTable = () => rowsOf(table).filter((row) => !taken.has(row));
  const leftInFile = rowsOf(file).filter((row) => matches[row] === -1);
  if (known.length > 0) {
    for (const [row, other] of sameRows(leftInTable(), leftInFile, columnsOf())) {
      matches[row] = other;
      taken.add(other);
    }
  }
  return {
    kinds: Array.from(matches, (row): Pairing => (row < 0 ? "alone" : "paired")),
    matches,
    absent: leftInTable(),
  };
}

/** The cells that a row of the file changes, in the order of the file. */
export function cellsOfRow(
  cells: readonly PlannedCells[],
  place: number,
): { readonly from: ColumnId; readonly to: ColumnId | null; readonly before: string; readonly after: string }[] {
  return cells.flatMap(({ from, to, places, before, after }) => {
    const at = indexIn(places, place);
    return at < 0 ? [] : [{ from, to, before: before[at] ?? "", after: after[at] ?? "" }];
  });
}

/** Where an ascending list has a number; -1 where it has not. */
function indexIn(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}
