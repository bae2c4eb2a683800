/** Steps of a table as the panel tells them: in words, undone, taken back, relied on. */
import { describe, expect, it } from "vitest";
import { didOfStep, sentenceOfStep, TAKE_BACK } from "#client/panels/history/step-sentence.ts";
import { laterSteps, stepStates, takenBackBy } from "#client/panels/steps/step-states.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { ColumnId, UserId } from "#shared/model/ids.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";

const column = ColumnId.parse("c1");
const titleOf = (id: ColumnId) => (id === column ? "nom" : undefined);

function entry(given: Partial<HistoryEntry>): HistoryEntry {
  return {
    id: "1.0",
    at: "2026-11-22T10:00:00.000Z",
    author: { id: UserId.parse("u".repeat(20)), name: "Inès", colour: 0 },
    kinds: ["cells", "step"],
    ...{ cells: 0, rows: 0, columns: [], cellColumns: [], sample: [] },
    ...given,
  };
}
const step = (
  operation: string,
  params: object,
  rows: Parameters<typeof stepOf>[2] = { kind: "all" },
  gesture = "g",
) => ({
  ...stepOf(operation, params, rows),
  gesture,
});
const trim = (gesture: string, ...columns: string[]) =>
  step("texts.trim", { columns, inside: true }, undefined, gesture);

describe("a step in words", () => {
  const said = (given: Partial<HistoryEntry>) =>
    sentenceOfStep(entry(given), WORDS.fr, titleOf)?.replaceAll("\u00a0", " ") ?? null;

  it.each([
    [{ step: trim("g", "c1"), cells: 412 }, "a enlevé les espaces inutiles de « nom » · 412 cellules"],
    [
      { step: step("texts.trim", { columns: ["c1"], inside: true }, { kind: "chosen", count: 2 }), cells: 1 },
      "a enlevé les espaces inutiles de « nom » · sur 2 lignes choisies · 1 cellule",
    ],
    [{ step: step("rows.delete-empty", {}), rows: 3 }, "a supprimé les lignes vides · 3 lignes"],
    [{ step: step(TAKE_BACK, { entry: "1.0" }), cells: 2 }, "est revenu·e sur une étape · 2 cellules"],
  ])("%j", (given, sentence) => expect(said(given)).toBe(sentence));

  it("of an operation or parameters that nobody knows is none: the gesture is told as any other", () => {
    expect(said({ step: step("future.magic", {}) })).toBeNull();
    expect(said({ step: step("texts.trim", { columns: "c1" }) })).toBeNull();
    expect(said({ step: { operation: "texts.trim", params: "{", gesture: "g" } })).toBeNull();
    expect(said({})).toBeNull();
  });

  it("calls a column that it renamed as it was called", () => {
    const renamed = entry({
      step: step("columns.rename", { column: "c1", title: "nom" }),
      columns: [{ column, before: "Nom complet", after: "nom" }],
    });
    expect(didOfStep(renamed, WORDS.fr, titleOf)).toContain("Nom complet");
  });
});

describe("what became of steps", () => {
  it("undone, made again, taken back, and that taken back in turn", () => {
    const entries = [
      entry({ id: "7.0", undone: ["back"] }),
      entry({ id: "6.0", step: step(TAKE_BACK, { entry: "2.0" }, undefined, "back") }),
      entry({ id: "5.0", step: step(TAKE_BACK, { entry: "3.0" }, undefined, "other") }),
      entry({ id: "4.0", redone: ["a"] }),
      entry({ id: "3.1", undone: ["a", "d"] }),
      entry({ id: "3.0", step: trim("c", "c1") }),
      entry({ id: "2.0", step: trim("b", "c1") }),
      entry({ id: "1.0", step: trim("a", "c1") }),
      entry({ id: "0.1", step: trim("d", "c1") }),
    ];
    expect(takenBackBy(entries[2] as HistoryEntry)).toBe("3.0");
    expect([...stepStates(entries)].sort()).toEqual([
      ["0.1", { is: "undone" }],
      ["3.0", { is: "taken-back", by: "Inès" }],
      ["6.0", { is: "undone" }],
    ]);
  });

  it("later ones rely on the columns it made, while they stand", () => {
    const made = entry({ id: "1.0", step: trim("a"), columns: [{ column, before: null, after: "nom" }] });
    const relies = entry({ id: "2.0", step: trim("b", "c1") });
    const other = entry({ id: "3.0", step: trim("c", "c9") });
    const undone = entry({ id: "4.0", step: trim("d", "c1") });
    const entries = [entry({ id: "5.0", undone: ["d"] }), undone, other, relies, made];
    expect(laterSteps(made, entries, stepStates(entries)).map(({ id }) => id)).toEqual(["2.0"]);
    expect(laterSteps(relies, entries, stepStates(entries))).toEqual([]);
  });
});
