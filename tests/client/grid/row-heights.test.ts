import { describe, expect, it } from "vitest";
import { wrappedLines } from "#client/grid/drawing/row-heights.ts";
import { layColumns } from "#client/grid/interaction/column-layout.ts";
import { ColumnId } from "#shared/model/ids.ts";

const ids = [ColumnId.parse("c0"), ColumnId.parse("c1")] as const;

/** Lines for one wrapped column of these texts, beside another of one word. */
function linesFor(texts: readonly string[], width: number, wrapped: readonly (typeof ids)[number][] = [ids[0]]) {
  const layout = layColumns([
    { id: ids[0], width },
    { id: ids[1], width: 100 },
  ]);
  const table = { text: (row: number, column: string) => (column === ids[0] ? (texts[row] ?? "") : "mot") };
  return wrappedLines({ table, order: Uint32Array.from(texts.keys()), layout }, wrapped);
}

const sentence = "du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h, le samedi sur rendez-vous";

describe("the height of rows where texts are wrapped", () => {
  it("is one line where no column is", () => {
    expect(linesFor([sentence], 200, [])).toBe(1);
  });

  it("follows the texts and the width of the column", () => {
    const [narrow, wide] = [linesFor([sentence], 160), linesFor([sentence], 320)];
    expect(narrow).toBeGreaterThan(wide);
    expect(wide).toBeGreaterThanOrEqual(2);
  });

  it("counts the lines that a text has by itself", () => {
    expect(linesFor(["a\nb\nc\nd"], 320)).toBe(4);
  });

  it("stays within six lines, and one long text alone makes no row tall", () => {
    expect(linesFor([sentence.repeat(20)], 160)).toBe(6);
    expect(linesFor([...Array(20).fill("court"), sentence.repeat(20)], 160)).toBe(2);
  });

  it("stands on blank cells too", () => {
    expect(linesFor(["", ""], 160)).toBe(2);
    expect(linesFor([], 160)).toBe(2);
  });
});
