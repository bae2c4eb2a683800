/** What a column holds already, proposed to who types in it. */
import { expect, it } from "vitest";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { knownValuesInSlices, suggestionsFor } from "#shared/views/suggestions.ts";
import { buildBase, columnAt, openReplica } from "../../convergence/replica.ts";

const TEXTS = ["Lens", "Liévin", "Liévin", "Loos-en-Gohelle", "LENS", "Lens", "Lens", "Bully", "", "deux\nlignes"];

function valuesOf(texts: readonly string[]) {
  const { table, me } = openReplica(7, buildBase(texts.length + 1, ["commune"]));
  const column = columnAt(table, 0);
  setCells(
    table,
    texts.map((text, i) => ({ row: table.handleAt(i), column, text })),
    me,
  );
  setUnavailable(table, { rows: [table.handleAt(texts.length)], columns: [column] }, "secret", me);
  return atOnce(knownValuesInSlices(table, column));
}

it("are the values of the column, most frequent first: neither blanks, nor marks, nor texts of several lines", () => {
  expect(valuesOf(TEXTS).map(({ text, count }) => `${text} ${count}`)).toEqual([
    "Lens 3",
    "Liévin 2",
    "Bully 1",
    "LENS 1",
    "Loos-en-Gohelle 1",
  ]);
});

it.each([
  ["l", ["Lens", "Liévin", "LENS", "Loos-en-Gohelle"]],
  ["L", ["Lens", "Liévin", "LENS", "Loos-en-Gohelle"]],
  ["lie", ["Liévin"]],
  ["LIÉ", ["Liévin"]],
  ["go", ["Loos-en-Gohelle"]],
  ["ull", ["Bully"]],
  // one letter is looked for where words begin
  ["n", []],
  ["e", ["Loos-en-Gohelle"]],
  ["  ", []],
  ["", []],
  // typed whole: nothing is left to propose, and the keys do what they always do
  ["Lens", []],
  ["lens", ["Lens", "LENS"]],
  ["xyz", []],
])("for « %s » are %j", (typed, expected) => {
  expect(suggestionsFor(valuesOf(TEXTS), typed, 8).map(({ text }) => text)).toEqual(expected);
});

it("are no more than are asked for", () => {
  expect(suggestionsFor(valuesOf(TEXTS), "l", 2).map(({ text }) => text)).toEqual(["Lens", "Liévin"]);
});
