/** A column written over many rows reads back row by row, however the rows stand and the texts repeat themselves. */
import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fillColumns } from "#shared/document/edits/fill-columns.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";

function tableOf(rows: number) {
  const builder = createBaseBuilder(["a", "b"]);
  for (let row = 0; row < rows; row++) builder.addRow([`${row}`, ""]);
  const { update } = builder.finish();
  return { mine: openPlainReplica(update), other: openPlainReplica(update) };
}

function columnB({ columns }: Table) {
  const column = columns[1]?.id;
  if (column === undefined) throw new Error("no column");
  return column;
}

/** bodies of what is written over the base */
function entriesIn(table: Table): unknown[] {
  const lanes = [...viewOf(table).roots.lanes.values()] as Y.Array<readonly unknown[]>[];
  return lanes.flatMap((lane) => lane.toArray().map(([, body]) => body));
}

const WRITINGS: readonly (readonly [string, (row: number) => string])[] = [
  ["all different", (row) => `text ${row} é ’`],
  ["one", () => "the same"],
  ["few", (row) => `text ${row % 7}`],
  ["a thousand", (row) => `text ${row % 1_000}`],
  ["each twice", (row) => `text ${row >> 1}`],
  ["blank among others", (row) => (row % 3 === 0 ? "" : `text ${row}`)],
];

describe("a column written over many rows", () => {
  for (const rows of [40, 70_000])
    test.each(WRITINGS)(`${rows} rows, %s`, (_, textAt) => {
      const { mine, other } = tableOf(rows);
      const column = columnB(mine.table);
      const handles = [...mine.table.order] as RowHandle[];
      fillColumns(mine.table, [{ column, rows: handles, texts: handles.map(textAt) }], null);
      other.receive(mine.sent);
      const expected = handles.map(textAt);
      expect(mine.table.columnContents(column)).toEqual(expected);
      expect(other.table.columnContents(column)).toEqual(expected);
    });

  test("texts put together read the same once they are folded, and lists of before as ever", () => {
    const { mine, other } = tableOf(3_000);
    const column = columnB(mine.table);
    const handles = [...mine.table.order] as RowHandle[];
    const texts = handles.map((row) => `é ${row} ’ 😀${row}`);
    fillColumns(mine.table, [{ column, rows: handles, texts }], null);
    fillColumns(mine.table, [{ column, rows: handles.slice(0, 900), texts: texts.slice(0, 900) }], null);
    const [joined, listed] = entriesIn(mine.table);
    expect([joined, listed]).toMatchObject([
      { t: "s", j: texts.join("") },
      { t: "s", l: texts.slice(0, 900) },
    ]);
    fold(mine.table, "server");
    expect(mine.table.columnContents(column)).toEqual(texts);
    other.receive(mine.sent);
    expect(other.table.columnContents(column)).toEqual(texts);
  });

  test("rows in any order, with gaps, imported and added", () => {
    const { mine, other } = tableOf(500);
    const column = columnB(mine.table);
    const after = mine.table.handleAt(100);
    insertRows(
      mine.table,
      after,
      Array.from({ length: 60 }, () => new Map()),
      null,
    );
    const shuffled = [...mine.table.order]
      .filter((row) => row % 5 !== 0)
      .sort((a, b) => ((a * 7_919) % 563) - ((b * 7_919) % 563)) as RowHandle[];
    fillColumns(mine.table, [{ column, rows: shuffled, texts: shuffled.map((row) => `of ${row}`) }], null);
    other.receive(mine.sent);
    for (const row of mine.table.order as Iterable<number> as Iterable<RowHandle>) {
      const expected = row % 5 === 0 ? "" : `of ${row}`;
      expect(mine.table.text(row, column)).toBe(expected);
      const there = other.table.handleOf(mine.table.idOf(row));
      expect(there === undefined ? null : other.table.text(there, column)).toBe(expected);
    }
  });

  test("half a character is written as the sign that says so, alone or among texts that need nothing", () => {
    const { mine } = tableOf(40);
    const column = columnB(mine.table);
    const handles = [...mine.table.order] as RowHandle[];
    const texts = handles.map((row) => (row === 20 ? "half \ud83d" : `text ${row}`));
    fillColumns(mine.table, [{ column, rows: handles, texts }], null);
    expect(mine.table.columnContents(column)).toEqual(
      handles.map((row) => (row === 20 ? "half \ufffd" : `text ${row}`)),
    );
  });
});
