import { describe, expect, test } from "vitest";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { closeColumns } from "#shared/document/open-table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { cleanKeyText } from "#shared/document/update/key-text.ts";
import type { UpdateSettings } from "#shared/document/update/plan-update.ts";
import { measureKey, proposeKey } from "#shared/document/update/propose-key.ts";
import { columnNamed, planned, said, written } from "./file-update.ts";

const CLEANING = { zeros: true };

describe("columns of a file", () => {
  test.each([
    ["the same name", "nom|ville", "ville|nom", "1 0"],
    ["spaces around it", "nom |ville", " nom|ville", "0 1"],
    ["case, accents and punctuation", "N° SIRET|Code postal", "n_siret|CODE-POSTAL", "0 1"],
    ["the exact name before a near one", "Ville|ville", "ville|VILLE", "1 0"],
    ["each column once", "nom", "nom|Nom", "0 new"],
    ["a name that is not there", "nom", "nom|téléphone", "0 new"],
    ["a column without a name", "nom|", "nom|", "0 ignored"],
  ])("are found by %s", (_, table, file, expected) => {
    const [mine, theirs] = [written(7, table).table, written(8, file).table];
    const links = proposeLinks(mine.columns, theirs.columns).map(({ to }) =>
      typeof to === "string" ? to : mine.columns.findIndex(({ id }) => id === to.column),
    );
    expect(links.join(" ")).toBe(expected);
  });
});

describe("a key is cleaned so that", () => {
  test.each([
    ["Saint-Étienne", "SAINT ETIENNE"],
    ["213 501 234 00017", "21350123400017"],
    ["03.20.12.34.56", "03 20 12 34 56"],
    ["l’école", "L'ECOLE"],
    ["01053", "1053"],
    ["1,25", "1.25"],
    ["2015/12", "2015-12"],
    ["Cœur", "coeur"],
    ["  a  ", "a"],
  ])("%s and %s are the same", (one, other) => {
    expect(cleanKeyText(one, CLEANING)).toBe(cleanKeyText(other, CLEANING));
  });

  test.each([
    ["1-12", "11-2"],
    ["1,25", "12,5"],
    ["Lens", "Liévin"],
    ["0", ""],
    ["00", "1"],
  ])("%s and %s are not", (one, other) => {
    expect(cleanKeyText(one, CLEANING)).not.toBe(cleanKeyText(other, CLEANING));
  });

  test("zeros in front count when they are asked to", () => {
    expect(cleanKeyText("01053", { zeros: false })).not.toBe(cleanKeyText("1053", { zeros: false }));
  });
});

describe("the key proposed", () => {
  test.each([
    ["is the column that tells rows apart", "ville|code\nLens|1\nLens|2", "ville|code\nLens|1\nLens|2", "code"],
    ["is one that both know", "note|code\nx|1\ny|2", "note|code\nz|2\nt|1", "code"],
    ["is made of several columns when none will do", "nom|an\na|1\na|2\nb|1", "nom|an\na|1\na|2\nb|1", "nom an"],
    ["is none where nothing tells rows apart", "v\na\na\na", "v\na\na\na", ""],
    ["is none without a column in common", "v\na", "w\na", ""],
  ])("%s", (_, table, file, expected) => {
    const [mine, theirs] = [written(7, table).table, written(8, file).table];
    const links = proposeLinks(mine.columns, theirs.columns);
    const key = proposeKey(mine, theirs, links, CLEANING);
    expect(key.map((id) => mine.columns.find((column) => column.id === id)?.name).join(" ")).toBe(expected);
  });

  test("is the one column that tells all rows apart, among many shorter ones that nearly do", () => {
    const titles = ["siret", ...Array.from({ length: 12 }, (_, column) => `n${column}`)];
    const rows = Array.from({ length: 100 }, (_, row) => [
      `2130000000${100 + row}`,
      // each has one number twice
      ...titles.slice(1).map((_, column) => String(row === column ? 99 : row)),
    ]);
    const text = [titles, ...rows].map((cells) => cells.join("|")).join("\n");
    const [mine, theirs] = [written(7, text).table, written(8, text).table];
    const key = proposeKey(mine, theirs, proposeLinks(mine.columns, theirs.columns), CLEANING);
    expect(key).toEqual([columnNamed(mine, "siret")]);
  });

  test("says how many rows it tells apart on each side, and how many both have", () => {
    const [mine, theirs] = [written(7, "c\n01\n2\n2").table, written(8, "c\n1\n3\n4\n4").table];
    const links = proposeLinks(mine.columns, theirs.columns);
    expect(measureKey(mine, theirs, links, [columnNamed(mine, "c")], CLEANING)).toEqual({
      table: { rows: 3, alone: 1 },
      file: { rows: 4, alone: 2 },
      shared: 1,
    });
  });
});

interface Case {
  readonly what: string;
  readonly table: string;
  readonly file: string;
  readonly rows: readonly string[];
  readonly absent?: readonly string[];
  readonly settings?: Partial<Omit<UpdateSettings, "key">> & { readonly key?: readonly string[] };
}

const CASES: readonly Case[] = [
  {
    what: "finds rows by their key, and what changes in them",
    table: "code|nom|ville\n1|a|Lens\n2|b|Lens\n3|c|Lens",
    file: "ville|code|nom\nLiévin|2|b\nLens|1|a\nArras|4|d",
    rows: ["changed ville: Lens→Liévin", "unchanged", "new"],
    absent: ["3"],
  },
  {
    what: "finds a key written another way, and leaves it as the table writes it",
    table: "code|nom\n01053|a\nSaint-Vrain|b",
    file: "code|nom\n1053|A\nSAINT VRAIN|b",
    rows: ["changed nom: a→A", "unchanged"],
  },
  {
    what: "does not erase with a blank",
    table: "code|nom\n1|a",
    file: "code|nom\n1|",
    rows: ["unchanged"],
  },
  {
    what: "erases with a blank when asked to",
    table: "code|nom\n1|a",
    file: "code|nom\n1|",
    rows: ["changed nom: a→"],
    settings: { blanksErase: true },
  },
  {
    what: "guesses nothing where several rows of the file have one key",
    table: "code|nom\n1|a",
    file: "code|nom\n1|b\n1|c",
    rows: ["ambiguous", "ambiguous"],
  },
  {
    what: "guesses nothing where several rows of the table have one key",
    table: "code|nom\n1|a\n1|b",
    file: "code|nom\n1|c",
    rows: ["ambiguous"],
  },
  {
    what: "knows rows of one key apart by all that they hold",
    table: "code|nom\n1|a\n1|b",
    file: "code|nom\n1|b\n1|c\n1|a",
    rows: ["unchanged", "ambiguous", "unchanged"],
  },
  {
    what: "knows two writings of one key apart when both sides have both",
    table: "code|nom\n01|a\n1|b",
    file: "code|nom\n1|B\n01|A",
    rows: ["changed nom: b→B", "changed nom: a→A"],
  },
  {
    what: "takes two new rows of one key for doubtful",
    table: "code|nom\n1|a",
    file: "code|nom\n2|b\n2|c",
    rows: ["ambiguous", "ambiguous"],
    absent: ["1"],
  },
  {
    what: "looks for no row without a key, on either side",
    table: "code|nom\n|a\n-|b",
    file: "code|nom\n|a\n - |c",
    rows: ["keyless", "keyless"],
  },
  {
    what: "takes several columns for one key",
    table: "nom|an|n\na|2020|1\na|2021|2",
    file: "nom|an|n\nA|2021|3\na|2022|4",
    rows: ["changed n: 2→3", "new"],
    absent: ["a"],
    settings: { key: ["nom", "an"] },
  },
  {
    what: "fills new columns on the rows it finds",
    table: "code\n1\n2",
    file: "code|siret\n2|213\n1|",
    rows: ["changed new: →213", "unchanged"],
  },
  {
    what: "finds no row without a key",
    table: "code\n1",
    file: "code\n1",
    rows: ["keyless"],
    settings: { key: [] },
  },
  {
    what: "appends every row, but tells those that are there already",
    table: "code|nom\n1|a\n2|b",
    file: "code|nom\n1|a\n2|c\n1|a",
    rows: ["already", "new", "new"],
    settings: { mode: "append" },
  },
  {
    what: "replaces by a key: rows found stay themselves, blanks erase, the rest goes",
    table: "code|nom\n1|a\n2|b\n3|c",
    file: "code|nom\n3|\n4|d",
    rows: ["changed nom: c→", "new"],
    absent: ["1", "2"],
    settings: { mode: "replace" },
  },
  {
    what: "replaces without a key: rows that hold the same stay themselves",
    table: "code|nom\n1|a\n2|b\n1|a",
    file: "code|nom\n1|a\n2|B",
    rows: ["unchanged", "new"],
    absent: ["2", "1"],
    settings: { mode: "replace", key: [] },
  },
  {
    what: "replaces where a key is had by several: what is no longer the same goes and comes",
    table: "code|nom\n1|a\n1|b",
    file: "code|nom\n1|b\n1|c",
    rows: ["unchanged", "new"],
    absent: ["1"],
    settings: { mode: "replace" },
  },
];

describe("a file put into a table", () => {
  test.each(CASES)("$what", ({ table, file, rows, absent = [], settings = {} }) => {
    const [mine, theirs] = [written(7, table).table, written(8, file).table];
    expect(said(mine, planned(mine, theirs, { key: [mine.columns[0]?.name ?? ""], ...settings }))).toEqual({
      rows,
      absent,
    });
  });

  test("leaves a value marked as not available when it says nothing of it, and writes one where it does", () => {
    const { table } = written(7, "code|nom\n1|a\n2|b");
    const nom = columnNamed(table, "nom");
    setUnavailable(table, { rows: [table.handleAt(0), table.handleAt(1)], columns: [nom] }, "unknown", {});
    const file = written(8, "code|nom\n1|\n2|B").table;
    const plan = planned(table, file, { key: ["code"], blanksErase: true });
    expect(plan.kinds).toEqual(["unchanged", "changed"]);
    expect(plan.cells[0]?.before).toEqual(["\uFDD0unknown"]);
  });

  test("tells what it would change in closed columns, and the rows that closed columns keep", () => {
    const { table } = written(7, "code|nom|note\n1|a|x\n2||y\n3|c|");
    closeColumns(table, new Set([columnNamed(table, "nom")]));
    const plan = planned(table, written(8, "code|nom|note\n1|A|X").table, { key: ["code"] });
    expect(said(table, plan)).toEqual({ rows: ["changed note: x→X"], absent: ["2"] });
    expect(plan.closed.map(({ before, after }) => [before, after])).toEqual([[["a"], ["A"]]]);
    expect(plan.kept).toEqual([table.handleAt(2)]);
  });
});
