import { describe, expect, it } from "vitest";
import type { KeyComparison } from "#shared/cleaning/join/compared-key.ts";
import { type MatchAsk, matchRowsInSlices, toldOf } from "#shared/cleaning/join/match-rows.ts";
import { nearKeysInSlices } from "#shared/cleaning/join/near-keys.ts";
import { proposeKeyInSlices } from "#shared/cleaning/join/propose-keys.ts";
import { proposeRowsInSlices } from "#shared/cleaning/join/propose-rows.ts";
import { titledColumns } from "#shared/cleaning/join/titled-columns.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { columnNamed, written } from "../document/file-update.ts";

function matched(here: Table, there: Table, keys: string, comparison: KeyComparison, more: Partial<MatchAsk> = {}) {
  const ask: MatchAsk = {
    keys: keys.split(",").map((name) => ({ here: columnNamed(here, name), there: columnNamed(there, name) })),
    comparison,
    choices: [],
    brought: there.columns.map(({ id }) => id),
    rows: null,
    ...more,
  };
  const matches = atOnce(matchRowsInSlices(here, there, ask));
  const places = Array.from(matches.other, (row) => (row === -1 ? -1 : there.positionOf(row as RowHandle)));
  return { ...matches, places, lone: matches.unused.map((row) => there.positionOf(row)) };
}

describe("rows that belong together", () => {
  const here = written(
    1,
    "nom|n\nCollège Jean-Moulin|1\nCOLLEGE JULES FERRY|2\nCollège Pasteur|3\n|4\nCollège Sans Autre|5",
  );
  const there = written(
    2,
    "nom|uai\ncollège Jules Ferry|a\nJean Moulin (collège)|b\nPasteur, collège|c\ncollège Pasteur|d\nLycée Ambroise Paré|e",
  );

  it("are told from those with no match, with several, and without a key", () => {
    const { places, counts, lone, keys } = matched(here.table, there.table, "nom", "cleaned");
    expect(places).toEqual([1, 0, -1, -1, -1]);
    expect(counts).toEqual({ found: 2, near: 0, chosen: 0, unmatched: 1, ambiguous: 1, left: 0, blank: 1 });
    expect(keys.find(({ is }) => is === "ambiguous")?.candidates).toHaveLength(2);
    expect(lone).toEqual([4]);
  });

  it.each(["nom", "nom,n"])("of a few rows of many, by %s, the same is said as of them among all", (keys) => {
    const lines = Array.from(
      { length: 200 },
      (_, n) => `${n % 7 === 0 ? "" : `École ${n % 90}`}|${n % 5 === 0 ? "" : n % 3}`,
    );
    const many = written(5, `nom|n\n${lines.join("\n")}`);
    const others = lines.slice(40, 120).map((line) => line.toUpperCase());
    const list = written(6, `nom|n\n${[...others, "ECOLE|", "|2"].join("\n")}`);
    const order = many.table.order;
    const rows = new Set([150, 7, 0, 35, 100, 61].map((position) => order[position] ?? -1));
    const choices = [
      { here: keys === "nom" ? ["École 10"] : ["École 10", "1"], there: null },
      { here: keys === "nom" ? ["École 7"] : ["", ""], there: ["ECOLE 41"] },
    ];
    for (const comparison of ["exact", "cleaned"] as const) {
      const told = [true, false].map((unused) => {
        const all = matched(many.table, list.table, keys, comparison, { rows, choices, unused });
        return { places: all.places, counts: all.counts, keys: all.keys, each: lines.map((_, at) => all.keyOf(at)) };
      });
      expect(told[1]).toEqual(told[0]);
    }
  });

  it("what was numbered is numbered anew once either table says something else", () => {
    const [a, b] = [written(7, `c|d\nx|1\ny|2\nz|3${"\nw|4".repeat(20)}`), written(8, "c|d\nx|1\ny|2")];
    const places = () => matched(a.table, b.table, "c", "exact").places.slice(0, 3);
    const few = () =>
      matched(a.table, b.table, "c", "exact", { rows: new Set([a.table.handleAt(2)]), unused: false }).places.slice(
        0,
        3,
      );
    expect(places()).toEqual([0, 1, -1]);
    expect(few()).toEqual([-1, -1, -1]);
    setCells(b.table, [{ row: b.table.handleAt(0), column: columnNamed(b.table, "c"), text: "z" }], "other");
    expect(places()).toEqual([-1, 1, 0]);
    expect(few()).toEqual([-1, -1, 0]);
    setCells(a.table, [{ row: a.table.handleAt(0), column: columnNamed(a.table, "c"), text: "y" }], "other");
    expect(places()).toEqual([1, 1, 0]);
    deleteRows(b.table, [b.table.handleAt(0)], "other");
    expect(places()).toEqual([0, 0, -1]);
  });

  it("several that bring the same are as good as one", () => {
    const brought = [columnNamed(there.table, "nom")];
    const twins = written(3, "nom|uai\nPasteur|c\nPasteur|d");
    const one = written(4, "nom\nPasteur");
    expect(matched(one.table, twins.table, "nom", "exact").counts.ambiguous).toBe(1);
    expect(
      matched(one.table, twins.table, "nom", "exact", { brought: [columnNamed(twins.table, "nom")] }).places,
    ).toEqual([0]);
    expect(matched(here.table, there.table, "nom", "cleaned", { brought }).counts.ambiguous).toBe(1);
  });

  it("exactly, only where the characters are the same", () => {
    const [a, b] = [written(1, "c\na\nA\né"), written(2, "c\na")];
    expect(matched(a.table, b.table, "c", "exact").places).toEqual([0, -1, -1]);
  });

  it("codes are the same without the zero a spreadsheet took, and however they are spaced", () => {
    const [a, b] = [written(1, "c\n1053\n213 501 234\n12"), written(2, "c\n01053\n213501234\n21")];
    expect(matched(a.table, b.table, "c", "cleaned").places).toEqual([0, 1, -1]);
    expect(matched(a.table, b.table, "c", "exact").places).toEqual([-1, -1, -1]);
  });

  it("by several columns: all their parts count, in their order", () => {
    const a = written(1, "ville|dep\nLaval|53\nLaval|35\n|53\nx|");
    const b = written(2, "ville|dep\nLaval|53\n|53\nx|");
    expect(matched(a.table, b.table, "ville,dep", "exact").places).toEqual([0, -1, 1, 2]);
    const crossed = matched(written(3, "a|b\na|b c").table, written(4, "a|b\na b|c").table, "a,b", "exact");
    expect(crossed.places).toEqual([-1]);
  });

  it("near: one letter apart, when one alone is; never figures", () => {
    const a = written(1, "c\nCollège Pasteurr\nCollège Moulni\n0530010X\nCollège Ferri");
    const b = written(2, "c\nCollège Pasteur\nCollège Moulin\n0530011X\nCollège Ferry\nCollège Ferra");
    const { places, counts } = matched(a.table, b.table, "c", "near");
    expect(places).toEqual([0, 1, -1, -1]);
    expect(counts).toMatchObject({ near: 2, unmatched: 2 });
    expect(matched(a.table, b.table, "c", "cleaned").places).toEqual([-1, -1, -1, -1]);
  });

  it("what a person chose goes before all: another key, none, or one row of several", () => {
    const [ferry = 0, moulin = 0, first = 0, second = 0] = there.table.order;
    const told = toldOf(there.table, second as RowHandle, [first, second] as RowHandle[]);
    expect(told).toEqual([{ title: "nom", text: "collège Pasteur" }]);
    const { places, counts } = matched(here.table, there.table, "nom", "cleaned", {
      choices: [
        { here: ["Collège Sans Autre"], there: ["Lycée Ambroise Paré"] },
        { here: ["COLLEGE JULES FERRY"], there: null },
        { here: ["Collège Pasteur"], there: ["collège Pasteur"], told },
      ],
    });
    expect(places).toEqual([1, -1, 3, -1, 4]);
    expect(counts).toMatchObject({ found: 1, chosen: 2, left: 1, ambiguous: 0 });
    expect([ferry, moulin]).toHaveLength(2);
  });

  it("a choice of what is not there any more is none", () => {
    const choices = [{ here: ["Collège Jean-Moulin"], there: ["Parti depuis"] }];
    expect(matched(here.table, there.table, "nom", "cleaned", { choices }).places[0]).toBe(1);
  });

  it("only rows that are asked about; the others hold their own all the same", () => {
    const [first = 0] = here.table.order;
    const { places, counts, lone } = matched(here.table, there.table, "nom", "cleaned", { rows: new Set([first]) });
    expect(places).toEqual([1, -1, -1, -1, -1]);
    expect(counts).toMatchObject({ found: 1, unmatched: 0, blank: 0 });
    expect(lone).toEqual([4]);
  });
});

describe("rows that may be meant", () => {
  it("are proposed the nearest first, by the words that tell them apart", () => {
    const here = [["Collège Le Grand Champ de Grez", "Inconnu"]];
    const there = [["Collège Grand Champs", "Collège Jean Moulin", "Collège public Le Grand Champ, Grez-en-Bouère"]];
    const proposals = atOnce(proposeRowsInSlices(here, [0, 1], there, [0, 1, 2]));
    expect(proposals[0]?.candidates[0]).toBe(2);
    expect(proposals[1]).toEqual({ row: 1, candidates: [] });
  });

  it("are proposed by what their names say, not by the articles in them", () => {
    const others = "PASTEUR,SEVIGNE,VOLNEY,MONOD,RENARD,PUECH,FERRY,CASSIN,HUGO,ROSTAND".split(",");
    const there = ["COLLEGE LE PRIEURE", "CLG PUBLIC DU GD CHAMP", ...others.map((name) => `COLLEGE ${name}`)];
    const [proposal] = atOnce(proposeRowsInSlices([["Collège Le Grand Champ"]], [0], [there], [...there.keys()]));
    expect(proposal?.candidates[0]).toBe(1);
  });

  it("near keys are found whichever list is the longer", () => {
    expect(atOnce(nearKeysInSlices(["laval"], ["lavals", "mayenne", "lavla"]))).toEqual([[0, 2]]);
    expect(atOnce(nearKeysInSlices(["lavals", "mayenne", "lavla"], ["laval"]))).toEqual([[0], [], [0]]);
  });
});

describe("a key", () => {
  it("is proposed by what the columns hold, be their names others; none where nothing is alike", () => {
    const here = written(1, "n|nom|ville\n1|Collège Moulin|Laval\n2|Collège Ferry|Laval\n3|Collège Paré|Ernée").table;
    const there = written(2, "ville|etablissement\nLaval|COLLEGE MOULIN\nLaval|college ferry\nMayenne|Autre").table;
    expect(atOnce(proposeKeyInSlices(here, there))).toEqual({
      here: columnNamed(here, "nom"),
      there: columnNamed(there, "etablissement"),
    });
    expect(atOnce(proposeKeyInSlices(here, written(3, "x|y\na|b").table))).toBeNull();
  });
});

it("columns of one title are told apart by a number, also where that name is taken", () => {
  const { table } = written(1, "nom|nom|nom (2)||");
  expect(titledColumns(table).map(({ title }) => title)).toEqual(["nom", "nom (2)", "nom (2) (2)", "(1)", "(2)"]);
});
