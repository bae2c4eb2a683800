/** All that lies over the import: applies entries, and those taken away, to the columns, the births, the fates and the order. */
import { ColumnOverlay } from "./column-overlay.ts";
import {
  type BirthEntry,
  type CellEntry,
  type Entry,
  type FateEntry,
  parseCellAddress,
  type SetEntry,
  type StepEntry,
  type VoidEntry,
} from "./entry.ts";
import type { EntryChanges } from "./lane.ts";
import { parseRowId } from "./layout.ts";
import { RowBirths } from "./row-births.ts";
import { RowFates } from "./row-fates.ts";
import { RowOrder } from "./row-order.ts";
import type { RowRegistry } from "./row-registry.ts";
import { RowSpans } from "./row-spans.ts";
import { Voids } from "./voids.ts";

/** What entries touched; a row may be named twice. */
export interface Touched {
  cell(column: string, handle: number): void;
  /** rows of a packed entry: no row twice */
  cells(column: string, handles: readonly number[]): void;
  row(handle: number): void;
  order(): void;
}

type Effect = Exclude<Entry, BirthEntry | VoidEntry | StepEntry>;

export class Overlay {
  readonly births: RowBirths;
  readonly fates = new RowFates();
  readonly voids = new Voids();
  /** they have no effect: what there is of them, for whoever tidies up */
  readonly steps = new Set<StepEntry>();
  readonly order: RowOrder;
  /** highest stamp of any entry seen */
  stamp = 0;
  /** texts written over others and still there: single cells, and packed entries that set a column */
  written = 0;
  readonly #rows: RowRegistry;
  readonly #columns = new Map<string, ColumnOverlay>();
  /** cells of rows not known yet, by row id */
  readonly #waitingCells = new Map<string, Set<CellEntry>>();
  /** packed entries that name rows not known yet */
  readonly #waiting = new Set<SetEntry | FateEntry>();

  constructor(
    rows: RowRegistry,
    imported: Pick<ConstructorParameters<typeof RowOrder>[0], "imported" | "isImported" | "visible">,
  ) {
    this.#rows = rows;
    const births = new RowBirths(rows);
    this.births = births;
    this.order = new RowOrder({
      rows,
      get imported() {
        return imported.imported;
      },
      isImported: (handle) => imported.isImported(handle),
      visible: () => imported.visible(),
      born: () => births.handles(),
      birthOf: (handle) => births.of(handle),
      placeInBirth: (entry, handle) => births.placeIn(entry, handle),
    });
  }

  columnIds(): Iterable<string> {
    return this.#columns.keys();
  }

  column(id: string): ColumnOverlay | undefined {
    return this.#columns.get(id);
  }

  /** `touched`: null when nobody asks, as when the table is opened. */
  apply(changes: EntryChanges, touched: Touched | null): void {
    const { come, gone } = this.voids.sift(changes);
    for (const entry of gone) {
      if (writesTexts(entry)) this.written--;
      this.#remove(entry, touched);
    }
    // births first: the others name their rows; then oldest first: the newest of a list is quick to add
    const births: BirthEntry[] = [];
    const others: Effect[] = [];
    for (const entry of changes.added) if (entry.stamp > this.stamp) this.stamp = entry.stamp;
    for (const entry of come) {
      if (writesTexts(entry)) this.written++;
      if (entry.kind === "step") this.steps.add(entry);
      if (entry.kind === "void" || entry.kind === "step") continue;
      if (entry.kind === "birth") births.push(entry);
      else others.push(entry);
    }
    const known = this.#rows.size;
    for (const entry of births) this.#bear(entry, touched);
    if (this.#rows.size > known) this.rowsAdded(touched);
    if (others.length > 1) others.sort((a, b) => a.stamp - b.stamp);
    for (const entry of others) this.#add(entry, touched);
  }

  /** Rows became known: what waited for them takes effect. */
  rowsAdded(touched: Touched | null): void {
    this.order.rowsAdded();
    for (const entry of [...this.#waiting]) {
      this.#remove(entry, touched);
      this.#add(entry, touched);
    }
    for (const [id, entries] of [...this.#waitingCells]) {
      const row = parseRowId(id);
      if (row === null || this.#rows.handleOf(row.origin, row.number) < 0) continue;
      this.#waitingCells.delete(id);
      for (const entry of entries) this.#addCell(entry, touched);
    }
  }

  #bear(entry: BirthEntry, touched: Touched | null): void {
    for (const handle of this.births.add(entry, this.#contested(entry, touched))) touched?.row(handle);
    touched?.order();
  }

  /** where two births claim a row, the texts may be the other's now */
  #contested(entry: BirthEntry, touched: Touched | null) {
    return (handle: number, other: BirthEntry) => {
      for (const { columns } of [entry, other]) for (const column of columns().keys()) touched?.cell(column, handle);
    };
  }

  #add(entry: Effect, touched: Touched | null): void {
    switch (entry.kind) {
      case "cell":
        this.#addCell(entry, touched);
        break;
      case "set":
        entry.spans = this.#spans(entry);
        this.#columnFor(entry.column).addSet(entry);
        touched?.cells(entry.column, entry.spans.handles());
        break;
      case "fate":
        entry.spans = this.#spans(entry);
        this.fates.add(entry);
        if (touched !== null) entry.spans.visitAll((handle) => touched.row(handle));
        break;
      case "move":
        this.order.addMove(entry);
        touched?.order();
        break;
      case "sort":
        this.order.addSort(entry);
        touched?.order();
        break;
    }
  }

  #remove(entry: Entry, touched: Touched | null): void {
    switch (entry.kind) {
      case "cell":
        this.#removeCell(entry, touched);
        break;
      case "set":
        this.#waiting.delete(entry);
        this.#columnFor(entry.column).removeSet(entry);
        touched?.cells(entry.column, entry.spans?.handles() ?? []);
        break;
      case "fate":
        this.#waiting.delete(entry);
        this.fates.remove(entry);
        if (touched !== null) entry.spans?.visitAll((handle) => touched.row(handle));
        break;
      case "birth":
        for (const handle of this.births.remove(entry, this.#contested(entry, touched))) touched?.row(handle);
        touched?.order();
        break;
      case "move":
        this.order.removeMove(entry);
        touched?.order();
        break;
      case "sort":
        this.order.removeSort(entry);
        touched?.order();
        break;
      case "step":
        this.steps.delete(entry);
        break;
      case "void":
        break;
    }
  }

  #addCell(entry: CellEntry, touched: Touched | null): void {
    const address = parseCellAddress(entry.address);
    if (address === null) return;
    const handle = this.#rows.handleOf(address.origin, address.number);
    if (handle >= 0) {
      this.#columnFor(address.column).addCell(handle, entry);
      touched?.cell(address.column, handle);
      return;
    }
    const id = rowPart(entry);
    const waiting = this.#waitingCells.get(id);
    if (waiting === undefined) this.#waitingCells.set(id, new Set([entry]));
    else waiting.add(entry);
  }

  #removeCell(entry: CellEntry, touched: Touched | null): void {
    const address = parseCellAddress(entry.address);
    if (address === null) return;
    const handle = this.#rows.handleOf(address.origin, address.number);
    if (handle >= 0) {
      this.#columnFor(address.column).removeCell(handle, entry);
      touched?.cell(address.column, handle);
      return;
    }
    const waiting = this.#waitingCells.get(rowPart(entry));
    waiting?.delete(entry);
    if (waiting?.size === 0) this.#waitingCells.delete(rowPart(entry));
  }

  #spans(entry: SetEntry | FateEntry): RowSpans {
    const spans = new RowSpans(this.#rows, entry.rows);
    if (!spans.complete) this.#waiting.add(entry);
    return spans;
  }

  #columnFor(id: string): ColumnOverlay {
    let column = this.#columns.get(id);
    if (column === undefined) {
      column = new ColumnOverlay();
      this.#columns.set(id, column);
    }
    return column;
  }
}

function writesTexts(entry: Entry): boolean {
  return entry.kind === "cell" || entry.kind === "set";
}

function rowPart(entry: CellEntry): string {
  return entry.address.slice(0, entry.address.indexOf(":"));
}
