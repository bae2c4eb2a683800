/**
 * Seals: 32 hexadecimal digits that stand for a content. The same content has the same seal wherever it is computed, another content
 * another one (but by a chance of 2^-128 or so; they are no defence against someone who looks for a collision). With them what was
 * valid is told from what was changed since, and from what was changed back.
 */
import type { ColumnId } from "../model/ids.ts";
import { viewOf } from "./open-table.ts";
import type { Column, RowHandle, Table } from "./table.ts";

/** What one row holds, texts and marks, whatever the order and the names of the columns; a blank cell counts as none. */
export function sealOfRow(table: Table, row: RowHandle): string {
  const sealing = new Sealing();
  for (const id of sortedIds(table.columns)) {
    const content = table.content(row, id);
    if (content !== "") sealing.add(id).add(content);
  }
  return sealing.digits();
}

/** What one column holds, whatever the order of the rows; rows where it is blank count as none. */
export function sealOfColumn(table: Table, column: ColumnId): string {
  const sum = new Sum();
  addColumn(table, column, sum);
  return sum.digits();
}

/** All that the cells of the table hold, whatever the order of rows and columns. */
export function sealOfTexts(table: Table): string {
  const sum = new Sum();
  for (const { id } of table.columns) addColumn(table, id, sum);
  return sum.digits();
}

/** All that one sees: titles, order, texts, marks; and which rows and columns they are. Two tables have the same where `compareTables` finds nothing. */
export function sealOfTable(table: Table): string {
  const steps = sealingTable(table);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `sealOfTable`, a column at a time, for who has other things to do in between; the table must not change meanwhile. */
export function* sealingTable(table: Table): Generator<void, string> {
  const sealing = new Sealing();
  for (const { id, name } of table.columns) sealing.add(id).add(name);
  sealing.add("");
  for (const handle of table.order) sealing.add(table.idOf(handle as RowHandle));
  for (const { id } of table.columns) {
    yield;
    for (const content of viewOf(table).columnContents(id)) sealing.add(content);
  }
  return sealing.digits();
}

function addColumn(table: Table, column: ColumnId, sum: Sum): void {
  const { order } = table;
  viewOf(table)
    .columnContents(column)
    .forEach((content, position) => {
      if (content === "") return;
      sum.add(
        new Sealing()
          .add(column)
          .add(table.idOf((order[position] ?? 0) as RowHandle))
          .add(content),
      );
    });
}

const SORTED = new WeakMap<readonly Column[], readonly ColumnId[]>();

function sortedIds(columns: readonly Column[]): readonly ColumnId[] {
  const known = SORTED.get(columns);
  if (known !== undefined) return known;
  const ids = columns.map(({ id }) => id).sort();
  SORTED.set(columns, ids);
  return ids;
}

/** Four lanes of 32 bits, each stirred by the others (cyrb128, public domain). */
class Sealing {
  readonly lanes = new Uint32Array([1779033703, 3144134277, 1013904242, 2773480762]);

  /** the length goes first: "ab", "c" is not "a", "bc" */
  add(text: string): this {
    const { lanes } = this;
    let [a = 0, b = 0, c = 0, d = 0] = lanes;
    for (let i = -1; i < text.length; i++) {
      const k = i < 0 ? text.length : text.charCodeAt(i);
      a = b ^ Math.imul(a ^ k, 597399067);
      b = c ^ Math.imul(b ^ k, 2869860233);
      c = d ^ Math.imul(c ^ k, 951274213);
      d = a ^ Math.imul(d ^ k, 2716044179);
    }
    lanes.set([a, b, c, d]);
    return this;
  }

  digits(): string {
    const [a = 0, b = 0, c = 0, d = 0] = this.lanes;
    const e = Math.imul(c ^ (a >>> 18), 597399067);
    const f = Math.imul(d ^ (b >>> 22), 2869860233);
    const g = Math.imul(e ^ (c >>> 17), 951274213);
    const h = Math.imul(f ^ (d >>> 19), 2716044179);
    return inDigits([e ^ f ^ g ^ h, e ^ f, e ^ g, e ^ h]);
  }
}

/** Of many seals, whatever their order. */
class Sum {
  readonly #lanes = new Uint32Array(4);

  add({ lanes }: Sealing): void {
    for (let i = 0; i < 4; i++) this.#lanes[i] = (this.#lanes[i] ?? 0) + (lanes[i] ?? 0);
  }

  digits(): string {
    return inDigits(this.#lanes);
  }
}

function inDigits(lanes: ArrayLike<number>): string {
  return Array.from(lanes, (lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}
