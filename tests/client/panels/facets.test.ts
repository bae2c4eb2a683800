import { describe, expect, it } from "vitest";
import { itemsOf } from "#client/panels/facets/facet-items.ts";
import {
  clearFacet,
  ticked,
  tickedLength,
  toggle,
  toggleLength,
  withoutFacet,
} from "#client/panels/facets/facet-view.ts";
import { byTextInSlices, inPlaces } from "#client/panels/facets/kept-order.ts";
import { replaceValue } from "#client/panels/facets/replace-value.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import type { FacetValue } from "#shared/views/facets.ts";
import { type RowFilter, type View, WHOLE_VIEW } from "#shared/views/view.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "../../shared/views/table-of.ts";

const [answer, town] = [ColumnId.parse("c0"), ColumnId.parse("c1")];
const elsewhere: RowFilter = { kind: "values", column: town, values: ["Lens"] };
const looking = (...filters: RowFilter[]): View => ({ ...WHOLE_VIEW, filters });

describe("what is ticked in the values of a column", () => {
  it("is a filter of the view, which goes with the last tick", () => {
    const one = toggle(looking(elsewhere), answer, "values", "oui");
    expect(one.filters).toEqual([elsewhere, { kind: "values", column: answer, values: ["oui"] }]);
    const two = toggle(one, answer, "values", "");
    expect([...ticked(two, answer, "values")]).toEqual(["oui", ""]);
    expect(toggle(toggle(two, answer, "values", "oui"), answer, "values", "").filters).toEqual([elsewhere]);
  });

  it("is no longer left out, and the other way round", () => {
    const out = toggle(toggle(looking(), answer, "values", "oui", true), answer, "values", "non", true);
    const kept = toggle(out, answer, "values", "oui");
    expect([...ticked(kept, answer, "values")]).toEqual(["oui"]);
    expect([...ticked(kept, answer, "values", true)]).toEqual(["non"]);
  });

  it("keeps its place among the filters", () => {
    const first: RowFilter = { kind: "shapes", column: answer, shapes: ["aaa"] };
    expect(toggle(looking(first, elsewhere), answer, "shapes", "99").filters).toEqual([
      { ...first, shapes: ["aaa", "99"] },
      elsewhere,
    ]);
  });

  it("is one length at a time", () => {
    const five = toggleLength(looking(elsewhere), answer, 5);
    expect(tickedLength(toggleLength(five, answer, 6), answer)).toBe(6);
    expect(toggleLength(five, answer, 5).filters).toEqual([elsewhere]);
  });

  it("is set apart from the other filters, which say what is counted", () => {
    const contains: RowFilter = { kind: "contains", column: answer, text: "o" };
    const view = toggleLength(toggle(looking(elsewhere, contains), answer, "values", "oui"), answer, 3);
    expect(withoutFacet(view, answer)).toEqual([elsewhere, contains]);
    expect(clearFacet(view, answer)).toEqual(looking(elsewhere, contains));
  });
});

describe("the order of values", () => {
  const value = (text: string, count: number): FacetValue => ({ text, count });
  const counted = (values: FacetValue[]) => new Map(values.map(({ text, count }) => [text, count]));

  it("stays while they are edited: what is gone counts nothing, what is new comes last", () => {
    const now = [value("c", 9), value("a", 4), value("d", 1)];
    expect(inPlaces([value("a", 5), value("b", 3), value("c", 1)], now, counted(now))).toEqual({
      values: [value("a", 4), value("b", 0), value("c", 9), value("d", 1)],
      moved: true,
    });
  });

  it("is not said to have moved while only counts did", () => {
    const now = [value("a", 6), value("b", 3)];
    expect(inPlaces([value("a", 5), value("b", 3)], now, counted(now)).moved).toBe(false);
  });

  it("is that of a dictionary when it is asked for", () => {
    const values = ["zoo", "Élan", "n° 10", "eau", "n° 9"].map((text) => value(text, 1));
    expect(atOnce(byTextInSlices(values)).map(({ text }) => text)).toEqual(["eau", "Élan", "n° 9", "n° 10", "zoo"]);
  });
});

describe("the lines of a list of values", () => {
  const marks = [{ text: markOf("secret"), count: 2 }];
  const values = ["École", "lycée"].map((text) => ({ text, count: 1 }));

  it("begin with blank cells and those without a value", () => {
    expect(itemsOf({ blank: 3, marks }, values, "")).toEqual([
      { content: "", count: 3, reason: null },
      { content: markOf("secret"), count: 2, reason: "secret" },
      { content: "École", count: 1, reason: null },
      { content: "lycée", count: 1, reason: null },
    ]);
  });

  it("are those that hold what is looked for, whatever its case and accents", () => {
    expect(itemsOf({ blank: 3, marks }, values, "ECO").map(({ content }) => content)).toEqual(["École"]);
  });
});

describe("a value replaced", () => {
  function replaced(
    parts: Parameters<typeof replaceValue>[0],
    column: ColumnId,
    contents: readonly string[],
    text: string,
    among: Uint32Array | null,
  ) {
    let written: number | null = null;
    replaceValue(parts, column, contents, text, { among, filters: [] }, (cells) => {
      written = cells;
    });
    return written;
  }
  function open() {
    const { table, me, undo } = tableOf(
      ["answer"],
      ["oui", "non", "oui", "", "OUI"].map((text) => [text]),
    );
    const column = columnAt(table, 0);
    return { table, me, undo, column, parts: { table, origin: me, mayEdit: true } };
  }

  it("is written in every cell that holds it now, as one gesture", () => {
    const { table, me, undo, column, parts } = open();
    setCells(table, [{ row: table.handleAt(1), column, text: "oui" }], me);
    expect(replaced(parts, column, ["oui"], "Oui", null)).toBe(3);
    expect(table.columnTexts(column)).toEqual(["Oui", "Oui", "Oui", "", "OUI"]);
    undo.undo();
    expect(table.columnTexts(column)).toEqual(["oui", "oui", "oui", "", "OUI"]);
  });

  it("is written in the rows that are looked at, and in no other", () => {
    const { table, column, parts } = open();
    expect(replaced(parts, column, ["oui", "OUI"], "non", table.order.slice(1))).toBe(2);
    expect(table.columnTexts(column)).toEqual(["oui", "non", "non", "", "non"]);
  });

  it("may be a blank, or a value that is not available: they are not taken for one another", () => {
    const { table, me, column, parts } = open();
    setUnavailable(table, { rows: [table.handleAt(1)], columns: [column] }, "unknown", me);
    expect(replaced(parts, column, [""], "vide", null)).toBe(1);
    expect(replaced(parts, column, [markOf("unknown")], "dite", null)).toBe(1);
    expect(table.columnTexts(column)).toEqual(["oui", "dite", "oui", "vide", "OUI"]);
  });

  it("is said to be nowhere when others changed it meanwhile", () => {
    const { column, parts } = open();
    expect(replaced(parts, column, ["peut-être"], "oui", null)).toBe(0);
  });
});
