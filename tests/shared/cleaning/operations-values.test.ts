import { describe, expect, it } from "vitest";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { merge } from "#shared/cleaning/operations/values/merge.ts";
import { splitMerges } from "#shared/cleaning/operations/values/split-merges.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { type StepRows, stepOf } from "#shared/cleaning/step.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const ALL: StepRows = { kind: "all" };
const targetOf = (table: Table, rows: readonly RowHandle[] | null = null): Target => ({
  ...{ table, rows, schema: null, communes: null },
  sourceOf: () => null,
  mayWrite: () => true,
});

describe("writings of one value", () => {
  it("become one, whole cells and exact texts alone, in one gesture", () => {
    const { table, me, undo } = written(7, "ville\nLaval\nLAVAL\nlaval \nLaval-sur-Vologne\nLaval");
    const column = columnNamed(table, "ville");
    const params = { column, merges: [{ from: ["Laval", "LAVAL"], to: "Laval" }] };
    const { planned, changed } = runOperation(targetOf(table), merge, params, stepOf(merge.id, params, ALL), me);
    expect(planned).toMatchObject({ counts: { cells: 1 }, leftCount: 0 });
    expect(changed).not.toBeNull();
    // what was not named stays
    expect(texts(table).flat()).toEqual(["Laval", "Laval", "laval", "Laval-sur-Vologne", "Laval"]);
    undo.undo();
    expect(texts(table)[1]).toEqual(["LAVAL"]);
  });

  it("are held to rows, leave marks alone, and of two merges the first one counts", () => {
    const { table, me } = written(7, "ville\na\na\nb");
    const column = columnNamed(table, "ville");
    const mark = markOf("secret");
    const params = {
      column,
      merges: [
        { from: ["a", mark], to: "A" },
        { from: ["a"], to: "B" },
      ],
    };
    runOperation(targetOf(table, [table.handleAt(1)]), merge, params, null, me);
    expect(texts(table).flat()).toEqual(["a", "A", "b"]);
  });

  it("are refused without a column, without merges, and where the column is gone", () => {
    const { table, me } = written(7, "ville\na");
    const merges = [{ from: ["a"], to: "b" }];
    const run = (params: unknown) => runOperation(targetOf(table), merge, params, null, me).planned;
    expect(run({ column: "", merges })).toEqual({ refused: "no-column" });
    expect(run({ column: columnNamed(table, "ville"), merges: [] })).toEqual({ refused: "nothing-asked" });
    expect(run({ column: "c9", merges })).toEqual({ refused: "column-gone" });
    expect(run({ column: "c0", merges: [{ from: [], to: "b" }] })).toMatchObject({ refused: "bad-parameter" });
  });

  it("are told in words", () => {
    const say = { column: () => "« ville »", columns: () => "", quoted: (text: string) => `« ${text} »` };
    const did = WORDS.fr.operations.values.merge?.did;
    const merges = [
      { from: ["Laval", "LAVAL"], to: "Laval" },
      { from: ["Evron"], to: "Évron" },
    ];
    const told = (some: typeof merges) => did?.({ column: "c0", merges: some } as never, say);
    expect(told(merges)).toBe("a harmonisé 3 écritures de « ville » en 2");
    expect(told(merges.slice(0, 1))).toBe("a harmonisé 2 écritures de « ville » en « Laval »");
    expect(told(merges.slice(1))).toBe("a harmonisé « Evron » en « Évron » dans « ville »");
  });
});

describe("merges that one step cannot say", () => {
  const sizeOf = (step: unknown) => stepOf(merge.id, step, ALL).params.length;

  it("are split in steps that each can, nothing lost, in order", () => {
    const merges = Array.from({ length: 900 }, (_, i) => ({
      from: [`VALEUR ${i}`, `valeur "${i}"`],
      to: `Valeur ${i}`,
    }));
    const { steps, tooLong } = splitMerges("c0", merges, ALL);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every((step) => sizeOf(step) <= LIMITS.cellLength)).toBe(true);
    expect(steps.flatMap((step) => step.merges)).toEqual(merges);
    expect(tooLong).toBe(0);
    // as few as that
    expect(steps.length).toBe(Math.ceil(sizeOf({ column: "c0", merges }) / LIMITS.cellLength));
  });

  it("are split inside one, too, and left out where a text alone is too long", () => {
    const from = Array.from({ length: 4_000 }, (_, i) => `écriture ${i}`);
    const long = { from: ["x".repeat(LIMITS.cellLength)], to: "x" };
    const { steps, tooLong } = splitMerges("c0", [{ from, to: "Écriture" }, long, { from: ["a"], to: "b" }], ALL);
    expect(steps.every((step) => sizeOf(step) <= LIMITS.cellLength)).toBe(true);
    expect(steps.flatMap((step) => step.merges.flatMap((one) => one.from))).toEqual([...from, "a"]);
    expect(tooLong).toBe(1);
  });
});
