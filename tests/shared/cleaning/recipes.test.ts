/** Steps of a history kept as a recipe, and a recipe taken on another table. */
import { describe, expect, test } from "vitest";
import { HAND_CELLS, handStep } from "#shared/cleaning/hand-steps.ts";
import { type Recipe, RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { askedOfRegister, askedOfService } from "#shared/cleaning/recipes/service-step.ts";
import { type PastEntry, stepsKept } from "#shared/cleaning/recipes/steps-kept.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { copyTable } from "#shared/document/copy-table.ts";
import type { Table } from "#shared/document/table.ts";
import { sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { tableAsWritten } from "./as-written.ts";

const rows = (table: Table) => texts(table).map((cells) => cells.join("|"));
const base = (table: Table) => ({ table, schema: null, communes: null, mayWrite: () => true, sourceOf: () => null });
const stepsOf = (...steps: object[]): Recipe["steps"] =>
  steps.map((step) => RecipeStep.parse({ rows: { kind: "all" }, on: true, ...step }));
const replay = (table: Table, steps: Recipe["steps"], chosen: Record<string, string | null> = {}): StepResult[] =>
  atOnce(replayInSlices(steps, base(table), new Map(Object.entries(chosen))));
const trim = (...columns: string[]) => ({ operation: "texts.trim", params: { columns, inside: true } });

describe("a recipe replayed", () => {
  test("takes its steps in order, each seeing what those before it did, columns by their titles", () => {
    const table = tableAsWritten("nom|ville\n  a |Lens\n|\nb|  Lille");
    const results = replay(
      table,
      stepsOf(
        { operation: "columns.rename", params: { column: "ville", title: "commune" } },
        trim("nom", "commune"),
        { operation: "rows.delete-empty", params: {} },
        trim("nom"),
      ),
    );
    expect(results.map(({ is }) => is)).toEqual(["done", "done", "done", "nothing"]);
    expect(results[1]).toMatchObject({ counts: { cells: 2 } });
    expect(results[2]).toMatchObject({ counts: { rowsDeleted: 1 } });
    expect(table.columns.map(({ name }) => name)).toEqual(["nom", "commune"]);
    expect(rows(table)).toEqual(["a|Lens", "b|Lille"]);
  });

  test("is held to the rows its conditions find in this table", () => {
    const table = tableAsWritten("nom|ville\n a |Lens\n b |Lille");
    const filters = [{ kind: "values", column: "ville", values: ["Lille"] }];
    const results = replay(table, stepsOf({ ...trim("nom"), rows: { kind: "filters", filters } }));
    expect(results).toMatchObject([{ is: "done", counts: { cells: 1 } }]);
    expect(rows(table)).toEqual([" a |Lens", "b|Lille"]);
  });

  test("says what it passes over and why, and goes on", () => {
    const table = tableAsWritten("nom\n a ");
    const results = replay(
      table,
      stepsOf(
        { ...trim("nom"), on: false },
        { operation: "future.magic", params: {} },
        trim("Nom complet"),
        { ...trim("nom"), rows: { kind: "filters", filters: [{ kind: "magic" }] } },
        { ...trim("nom"), rows: { kind: "filters", filters: [{ kind: "commented" }] } },
        { operation: "texts.trim", params: { columns: "nom" } },
        trim("nom"),
      ),
    );
    expect(results).toMatchObject([
      { is: "off" },
      { is: "unknown" },
      { is: "missing", titles: ["Nom complet"] },
      { is: "bad-rows" },
      { is: "bad-rows" },
      { is: "refused", refusal: { refused: "bad-parameter", field: "columns" } },
      { is: "done" },
    ]);
  });

  test("takes another column where one was chosen, leaves out what stands for nothing", () => {
    const table = tableAsWritten("Nom|ville\n a | b ");
    const steps = stepsOf(trim("nom du lieu", "adresse"), trim("adresse"));
    const results = replay(table, steps, { "nom du lieu": "Nom", adresse: null });
    expect(results).toMatchObject([{ is: "done", counts: { cells: 1 } }, { is: "left-out" }]);
    expect(rows(table)).toEqual(["a| b "]);
  });

  test("on a copy leaves the table as it is", () => {
    const table = tableAsWritten("nom\n a ");
    const copy = copyTable(table);
    expect(replay(copy.table, stepsOf(trim("nom")))).toMatchObject([{ is: "done" }]);
    expect([rows(table), rows(copy.table)]).toEqual([[" a "], ["a"]]);
    copy.close();
  });
});

describe("steps of a history kept", () => {
  const entry = (id: string, more: Partial<PastEntry>): PastEntry => ({ id, columns: [], ...more });
  const trimmed = (id: string, rowsSaid: Parameters<typeof stepOf>[2] = { kind: "all" }) =>
    entry(id, { step: stepOf("texts.trim", { columns: ["c1"], inside: true }, rowsSaid) });
  const renamed = (before: string, after: string) => [{ column: "c1", before, after }];
  const rename = entry("2", {
    step: stepOf("columns.rename", { column: "c1", title: "NOM" }, { kind: "all" }),
    columns: renamed("nom", "NOM"),
  });
  const now = new Map([["c1", "NOM"]]);
  const keep = (entries: PastEntry[], ...ids: string[]) => stepsKept(entries, new Set(ids), now, new Map());

  test("name columns as they were called when each was taken", () => {
    const kept = keep([trimmed("1"), rename, trimmed("3")], "1", "2", "3");
    expect(kept.map(({ params }) => params)).toEqual([
      { columns: ["nom"], inside: true },
      { column: "nom", title: "NOM" },
      { columns: ["NOM"], inside: true },
    ]);
  });

  test("know nothing of titles that were changed between them by other steps, or by hand", () => {
    const byHand = entry("2", { columns: renamed("nom", "NOM") });
    const kept = keep([trimmed("1"), byHand, trimmed("3")], "1", "3");
    expect(kept.map(({ params }) => params.columns)).toEqual([["nom"], ["nom"]]);
    expect(keep([trimmed("1"), byHand, trimmed("3")], "3")[0]?.params.columns).toEqual(["NOM"]);
  });

  test("keep what hands did, and what a service answered, as something to do again, said in the report", () => {
    const paste = handStep("paste", HAND_CELLS);
    const place = stepOf("compile.place", { columns: ["c1"], into: [] }, { kind: "all" });
    const kept = keep(
      [entry("1", { step: paste ?? undefined, cellColumns: ["c1"] }), entry("2", { step: place })],
      "1",
      "2",
    );
    expect(kept).toMatchObject([
      { operation: "hand.paste", params: { columns: ["NOM"] }, on: false, why: "by-hand" },
      { operation: "compile.place", on: false, why: "asks-service" },
    ]);
    const said = kept.map((step) => sentenceOfResult({ is: "off" }, step, WORDS.fr, "did"));
    expect(said[0]).toMatch(/à la main/);
    expect(said[1]).toMatch(/Carte/);
    expect(kept.map((step) => sentenceOfRecipeStep(step, WORDS.fr))[0]).toMatch(/Coller des cellules.*NOM/);
    expect(handStep("paste", HAND_CELLS - 1)).toBeNull();
  });

  test("ask a service again of another table: columns by their titles, those that it lacks made anew", () => {
    const params = {
      ...{ columns: ["adresse", "ville"], threshold: 0.7, over: false, service: "geocoder.example", day: "2026-01-02" },
      ...{ postcode: { column: "cp" }, citycode: { column: "ville" } },
      territory: { kind: "departements", codes: ["53"] },
      into: [
        { part: "latitude", column: "lat", title: "latitude" },
        { part: "longitude", title: "longitude" },
      ],
    };
    const [step] = stepsOf({ operation: "compile.place", params, on: false, why: "asks-service" });
    if (step === undefined) throw new Error("no step");
    const table = tableAsWritten("rue|ville|longitude\n1 rue du Moulin|Laval|");
    const [rue, ville, longitude] = table.columns.map(({ id }) => id);
    const asked = askedOfService(step, table, new Map([["adresse", "rue"]]));
    expect(asked).not.toHaveProperty("postcode");
    expect(asked).toMatchObject({
      columns: [rue, ville],
      citycode: { column: ville },
      territory: { kind: "departements", codes: ["53"] },
      threshold: 0.7,
      into: [
        { part: "latitude", title: "lat" },
        { part: "longitude", column: longitude, title: "longitude" },
      ],
    });
    expect(askedOfService(step, tableAsWritten("nom\nA"), new Map())).toBeNull();
    expect(
      askedOfService(RecipeStep.parse({ rows: { kind: "all" }, on: true, ...trim("nom") }), table, new Map()),
    ).toBeNull();
  });

  test("ask a register again of another table, where its answer was not kept", () => {
    const source = { kind: "register", register: "companies", name: "Entreprises", service: "companies.example" };
    const bring = [{ there: "nom", title: "titulaire" }];
    const params = { source: { ...source, day: "2026-01-02" }, keys: [{ column: "SIRET", there: "siret" }], bring };
    const [step] = stepsOf({ operation: "compile.join", params: { ...params, comparison: "cleaned", others: false } });
    if (step === undefined) throw new Error("no step");
    const table = tableAsWritten("siret|objet\n21530130000015|Travaux");
    const [siret] = table.columns.map(({ id }) => id);
    expect(askedOfRegister(step, table, new Map([["SIRET", "siret"]]))).toMatchObject({
      source: { register: "companies" },
      keys: [{ column: siret, there: "siret" }],
      bring,
    });
    expect(askedOfRegister(step, tableAsWritten("nom\nA"), new Map())).toBeNull();
    const file = { kind: "file", name: "f.csv", sha256: "0".repeat(64) };
    expect(askedOfRegister({ ...step, params: { ...step.params, source: file } }, table, new Map())).toBeNull();
    const [result] = replay(table, [step], { SIRET: "siret" });
    if (result === undefined) throw new Error("no result");
    expect(sentenceOfResult(result, step, WORDS.fr, "would")).toMatch(/à relancer.*registre.*Entreprises/);
  });

  test("keep their conditions, and come switched off where their rows cannot be found again", () => {
    const blank = { kind: "filters", filters: [{ kind: "blank", column: "c1" }] } as never;
    const commented = { kind: "filters", filters: [{ kind: "commented" }] } as never;
    const kept = keep(
      [
        trimmed("1", blank),
        trimmed("2", { kind: "chosen", count: 3 }),
        trimmed("3", commented),
        entry("4", { step: stepOf("rows.merge-rows", { groups: [] }, { kind: "all" }) }),
        entry("5", { step: { operation: "texts.trim", params: "not JSON" } }),
      ],
      ...["1", "2", "3", "4", "5"],
    );
    expect(kept.map(({ on, why, rows: of }) => [on, why, of.kind])).toEqual([
      [true, undefined, "filters"],
      [false, "chosen-rows", "all"],
      [false, "rows-of-then", "all"],
      [false, "chosen-rows", "all"],
    ]);
    expect(kept[0]?.rows).toEqual({ kind: "filters", filters: [{ kind: "blank", column: "NOM" }] });
  });
});
