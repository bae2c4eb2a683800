/** What hands corrected in one delivery, kept in a recipe and made again on the next one. */
import { describe, expect, test } from "vitest";
import { isHandEdit } from "#shared/cleaning/hand-edits.ts";
import { HAND_CELLS, handStep, updateStep } from "#shared/cleaning/hand-steps.ts";
import { correctionsKept, type HandEdit, isOlder, rowKeysOf } from "#shared/cleaning/recipes/corrections-kept.ts";
import { Recipe, RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { type PastEntry, stepsKept } from "#shared/cleaning/recipes/steps-kept.ts";
import { withoutColumns } from "#shared/cleaning/recipes/without-columns.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import type { Table } from "#shared/document/table.ts";
import { sentenceOfCorrection, sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { tableAsWritten } from "./as-written.ts";

const rows = (table: Table) => texts(table).map((cells) => cells.join("|"));
const base = (table: Table) => ({ table, schema: null, communes: null, mayWrite: () => true, sourceOf: () => null });
const correction = (key: string | string[], was: string, becomes: string) => ({ key: [key].flat(), was, becomes });
const step = (keys: string | string[], cells: Record<string, ReturnType<typeof correction>[]>): RecipeStep =>
  RecipeStep.parse({
    operation: "values.corrections",
    params: {
      keys: { columns: [keys].flat() },
      cells: Object.entries(cells).map(([column, corrections]) => ({ column, corrections })),
    },
    rows: { kind: "all" },
    on: true,
  });
function replay(table: Table, steps: RecipeStep[], chosen: Record<string, string | null> = {}) {
  return atOnce(replayInSlices(steps, base(table), new Map(Object.entries(chosen))));
}
function told(result: StepResult | undefined) {
  if (result?.is !== "done" && result?.is !== "nothing") throw new Error(`it is ${result?.is}`);
  return result.corrections;
}

describe("corrections replayed", () => {
  test("are made where one row has the key and the cell says the same; the others are told, and left", () => {
    const table = tableAsWritten("uai|commune\nA|Lavall\nB|Craon\nC|Evron\nD|x\nD|x\nE|CRAON");
    const [result] = replay(table, [
      step("uai", {
        commune: [
          correction("A", "Lavall", "Laval"),
          correction("B", "Craonn", "Craon"),
          correction("C", "Évrron", "Évron"),
          correction("D", "x", "y"),
          correction("Z", "x", "y"),
        ],
        "Nom complet": [correction("A", "x", "y")],
      }),
    ]);
    expect(rows(table)).toEqual(["A|Laval", "B|Craon", "C|Evron", "D|x", "D|x", "E|CRAON"]);
    expect(told(result)).toMatchObject({
      made: 1,
      already: 1,
      not: [
        { why: "says-other", key: ["C"], column: "commune", now: "Evron", row: table.idOf(table.handleAt(2)) },
        { why: "several-rows", key: ["D"] },
        { why: "no-row", key: ["Z"], row: null },
        { why: "no-column", column: "Nom complet" },
      ],
    });
    expect(sentenceOfCorrection(told(result)?.not[0] as never, WORDS.fr)).toBe(
      "«\u00a0C\u00a0», «\u00a0commune\u00a0»\u00a0: «\u00a0Évrron\u00a0» → «\u00a0Évron\u00a0»\u00a0; la cellule dit maintenant «\u00a0Evron\u00a0»",
    );
    expect(sentenceOfResult(result as StepResult, step("uai", {}), WORDS.fr, "did")).toMatch(
      /^1.correction refaite · 1 déjà bonne · 1.: la cellule dit autre chose · 1.: ligne introuvable/u,
    );
  });

  test("see what the steps before them did, and what they wrote is seen by those after", () => {
    const trim = (column: string) =>
      RecipeStep.parse({
        operation: "texts.trim",
        params: { columns: [column], inside: true },
        rows: { kind: "all" },
        on: true,
      });
    const table = tableAsWritten("uai|nom\n A |  Berengr\nB|b");
    const results = replay(table, [
      trim("nom"),
      step("uai", { nom: [correction("A", "Berengr", " Béranger ")] }),
      trim("nom"),
    ]);
    expect(results.map(({ is }) => is)).toEqual(["done", "done", "done"]);
    expect(rows(table)).toEqual([" A |Béranger", "B|b"]);
  });

  test("find a row by the same code written otherwise, if no row has it as it was written, and only one has it so", () => {
    const table = tableAsWritten("siret|nom\n494 009 731 00063|a\n50219870800047|b\n502 198 708 00047|b");
    const [result] = replay(table, [
      step("siret", { nom: [correction("49400973100063", "a", "A"), correction("50219870800047", "b", "B")] }),
    ]);
    expect(rows(table).map((row) => row.slice(-1))).toEqual(["A", "B", "b"]);
    expect(told(result)).toMatchObject({ made: 2, not: [] });
    const twice = tableAsWritten("siret|nom\n1 2 3|a\n12 3|a");
    expect(told(replay(twice, [step("siret", { nom: [correction("123", "a", "A")] })])[0])).toMatchObject({
      not: [{ why: "several-rows" }],
    });
  });

  test("know a row by several columns, and a mark from a text", () => {
    const table = tableAsWritten("an|uai|note\n2024|A|x\n2025|A|x\n2025|B|");
    const mark = markOf("other" as never);
    const [result] = replay(table, [
      step(["an", "uai"], { note: [correction(["2025", "A"], "x", "z"), correction(["2025", "B"], mark, "1")] }),
    ]);
    expect(rows(table)).toEqual(["2024|A|x", "2025|A|z", "2025|B|"]);
    expect(told(result)).toMatchObject({ made: 1, not: [{ why: "says-other", now: "" }] });
  });

  test("go to another column where one was chosen; without their key none is made", () => {
    const steps = [step("uai", { commune: [correction("A", "a", "b")], nom: [correction("A", "n", "N")] })];
    const table = tableAsWritten("UAI|ville\nA|a");
    expect(replay(table, steps)).toMatchObject([{ is: "missing", titles: ["uai"] }]);
    expect(replay(table, steps, { uai: "UAI", commune: "ville", nom: null })).toMatchObject([{ is: "done" }]);
    expect(rows(table)).toEqual(["A|b"]);
    expect(replay(table, steps, { uai: null })).toMatchObject([{ is: "left-out" }]);
  });

  test("are refused beyond what a recipe keeps, and where a key is not one of its columns", () => {
    const many = Array.from({ length: 20_001 }, (_, i) => correction(String(i), "a", "b"));
    const table = tableAsWritten("uai|nom\nA|a");
    const odd = step("uai", { nom: [correction(["A", "B"], "a", "b")] });
    expect(replay(table, [step("uai", { nom: many }), odd]).map(({ is }) => is)).toEqual(["refused", "refused"]);
    expect(rows(table)).toEqual(["A|a"]);
  });

  test("say in the history what they did, without all of them", () => {
    const table = tableAsWritten(`uai|nom\n${Array.from({ length: 2_000 }, (_, i) => `${i}|a`).join("\n")}`);
    const many = Array.from({ length: 2_000 }, (_, i) => correction(String(i), "a", "un nom qui est long".repeat(2)));
    expect(replay(table, [step("uai", { nom: many })])).toMatchObject([{ is: "done", counts: { cells: 2_000 } }]);
  });
});

describe("corrections kept", () => {
  const before = tableAsWritten("uai|nom|commune\nA|a|Laval\nB|b|Évron\nB|c|Évron\nD|d|Craon");
  const [uai, nom, commune] = before.columns.map(({ id }) => id) as [never, never, never];
  const row = (at: number) => before.idOf(before.handleAt(at));
  const edit = (id: string, column: never, at: number, was: string, becomes: string, isStep = false): HandEdit => ({
    ...{ id, isStep },
    cells: [{ column, rows: [row(at)], before: [was], after: [becomes] }],
  });
  const keys = atOnce(rowKeysOf(before, [uai]));
  const kept = (edits: HandEdit[], chosen: string[], places: string[]) =>
    correctionsKept(edits, new Set(chosen), places, keys, { id: "d1", columns: before.columns });

  test("are those of rows that can be told apart, one for each cell between two steps, named by what the key held then", () => {
    expect([keys.alone, keys.rows]).toEqual([2, 4]);
    const made = kept(
      [
        edit("1.0", nom, 0, "x", "y"),
        edit("2.0", nom, 0, "y", "z"),
        edit("3.0", commune, 1, "e", "Évron"),
        edit("5.0", nom, 0, "z", "a"),
        edit("6.0", uai, 0, "a0", "A"),
        edit("7.0", commune, 3, "c", "d"),
        edit("8.0", commune, 3, "d", "c"),
      ],
      [],
      ["4.0"],
    );
    expect(made).toMatchObject({ count: 3, lost: 1 });
    expect(made.before.get("4.0")).toEqual({
      keys: { columns: [uai] },
      cells: [{ column: nom, corrections: [correction("a0", "x", "z")] }],
      table: "d1",
    });
    expect(made.before.get(null)?.cells).toEqual([
      { column: uai, corrections: [correction("a0", "a0", "A")] },
      { column: nom, corrections: [correction("a0", "z", "a")] },
    ]);
  });

  test("stand in a recipe in their places, instead of the steps that say that hands did something", () => {
    const trimmed: PastEntry = {
      ...{ id: "4.0", columns: [] },
      step: stepOf("texts.trim", { columns: [nom], inside: true }, { kind: "all" }),
    };
    const paste = handStep("paste", HAND_CELLS) ?? undefined;
    const pasted: PastEntry = { id: "5.0", columns: [], step: paste, cellColumns: [nom] };
    const renamed: PastEntry = { id: "6.0", columns: [{ column: nom, before: "Nom", after: "nom" }] };
    const titles = new Map(before.columns.map(({ id, name }) => [id as string, name]));
    const hands = kept([edit("3.0", nom, 0, "x", "y"), edit("5.0", nom, 3, "u", "v", true)], ["5.0"], ["4.0", "5.0"]);
    const entries = [trimmed, pasted, renamed];
    const steps = stepsKept(entries, new Set(["4.0", "5.0"]), titles, new Map(), hands);
    expect(steps.map(({ operation }) => operation)).toEqual(["values.corrections", "texts.trim", "values.corrections"]);
    expect(steps[0]?.params).toMatchObject({ keys: { columns: ["uai"] }, cells: [{ column: "Nom" }] });
    expect(sentenceOfRecipeStep(steps[0] as RecipeStep, WORDS.fr).replaceAll("\u00a0", " ")).toBe(
      "Corrections à la main : « Nom » · 1 correction, lignes retrouvées par « uai »",
    );
    const recipe = { tablee: "recipe", version: 2, name: "Collèges", steps };
    expect(Recipe.parse(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
    // one that was not chosen is not in it
    const fewer = kept([edit("5.0", nom, 3, "u", "v", true)], [], ["4.0"]);
    expect(stepsKept(entries, new Set(["4.0"]), titles, new Map(), fewer)).toHaveLength(1);
  });

  test("alone make a recipe too", () => {
    const titles = new Map(before.columns.map(({ id, name }) => [id as string, name]));
    const hands = kept([edit("3.0", nom, 0, "x", "y")], [], []);
    expect(stepsKept([], new Set(), titles, new Map(), hands)).toMatchObject([{ operation: "values.corrections" }]);
  });

  test.each<[string, Parameters<typeof isHandEdit>[0], boolean]>([
    ["cells that were typed", { kinds: ["cells"] }, true],
    ["a file", { kinds: ["import", "cells"] }, false],
    ["undoing a step", { kinds: ["cells"], undone: ["1.2"] }, false],
    ["a paste", { kinds: ["cells", "rows-added", "step"], step: handStep("paste", HAND_CELLS) ?? undefined }, true],
    ["a file put in", { kinds: ["cells", "step"], step: updateStep({ file: "f", mode: "update" }) }, false],
    ["an operation", { kinds: ["cells", "step"], step: stepOf("texts.trim", {}, { kind: "all" }) }, false],
    [
      "one on rows picked by hand",
      { kinds: ["cells", "step"], step: stepOf("values.merge", {}, { kind: "chosen", count: 1 }) },
      true,
    ],
    [
      "rows merged",
      { kinds: ["cells", "rows-deleted", "step"], step: stepOf("rows.merge-rows", {}, { kind: "chosen", count: 1 }) },
      false,
    ],
    [
      "points that a geocoder gave",
      { kinds: ["cells", "step"], step: stepOf("compile.place", { threshold: 0.7 }, { kind: "chosen", count: 9 }) },
      false,
    ],
    [
      "a point that someone looked at",
      { kinds: ["cells", "step"], step: stepOf("compile.place", { threshold: null }, { kind: "chosen", count: 1 }) },
      true,
    ],
  ])("of %s", (_, gesture, is) => expect(isHandEdit(gesture)).toBe(is));

  test("entries of one history come one after the other", () => {
    expect([isOlder("9.0", "10.0"), isOlder("10.0", "9.0"), isOlder("9.1", "9.2"), isOlder("9.2", "9.2")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("corrections taken out", () => {
  const whole = Recipe.parse({
    ...{ tablee: "recipe", version: 2, name: "r" },
    steps: [
      {
        ...step("uai", { nom: [correction("A", "a", "b")], tel: [correction("A", "1", "2")] }),
        params: {
          keys: { columns: ["uai"] },
          cells: [
            { column: "nom", corrections: [correction("A", "a", "b")] },
            { column: "tel", private: true, corrections: [correction("A", "1", "2"), correction("B", "1", "2")] },
          ],
          table: "d1",
        },
      },
      { operation: "texts.trim", params: { columns: ["nom"], inside: true }, rows: { kind: "all" }, on: true },
    ],
  });

  test("are those of columns never to be published, when a recipe leaves the space; which table they are of goes too", () => {
    const { recipe, corrections } = withoutColumns(whole, { kind: "private", titles: new Set() });
    expect(corrections).toBe(2);
    expect(JSON.stringify(recipe)).not.toMatch(/tel|d1/);
    expect(recipe.steps).toHaveLength(2);
    expect(withoutColumns(whole, { kind: "private", titles: new Set(["UAI", "uai"]) })).toMatchObject({
      corrections: 3,
      recipe: { steps: [{ operation: "texts.trim" }] },
    });
  });

  test("are those of columns that are destroyed, of that table alone", () => {
    const of = (table: string, ...titles: string[]) =>
      withoutColumns(whole, { kind: "gone", table, titles: new Set(titles) });
    expect(of("d1", " tel ").recipe.steps[0]?.params).toMatchObject({ cells: [{ column: "nom" }] });
    expect(of("d2", "tel").recipe).toBe(whole);
    expect(of("d1", "uai").recipe.steps).toHaveLength(1);
    // it came back in a file, which says of no table
    const { recipe: abroad } = withoutColumns(whole, { kind: "private", titles: new Set(["nom"]) });
    const back = withoutColumns(abroad, { kind: "gone", table: "d1", titles: new Set(["uai"]) });
    expect(back.recipe.steps).toHaveLength(1);
  });
});
