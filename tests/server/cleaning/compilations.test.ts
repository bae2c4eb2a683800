/** What tables were compiled from, over the real server: said on both sides, and not once it is undone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "#shared/cleaning/operations/compile/join.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { viewOf } from "#shared/document/open-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { CompilationList } from "#shared/wire/compilations.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("compiling", () => {
  let house: ReviewHouse;
  let mine: DatasetId;
  let other: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    mine = await house.makeDataset();
    other = await house.makeDataset();
  });
  afterAll(() => house.close());
  const read = async (dataset: DatasetId) =>
    CompilationList.parse(await house.viewer.done("GET", `/datasets/${dataset}/compilations`));

  it("is said of the table and of its source, with who did it, until it is undone", async () => {
    const here = await house.connect(house.editor, mine);
    const there = await house.connect(house.editor, other);
    const [column] = here.table.columns;
    const [from] = there.table.columns;
    if (column === undefined || from === undefined) throw new Error("nothing to join");
    const source = { kind: "dataset", dataset: other, name: "L’autre" } as const;
    const params = {
      source,
      keys: [{ column: column.id, there: from.name }],
      comparison: "exact",
      bring: [{ there: from.name, title: "venu" }],
      choices: [],
      others: false,
      found: { rows: 2, of: 3 },
    };
    const me = {};
    const undo = createUndo(here.table, viewOf(here.table).doc, me);
    const target = {
      ...{ table: here.table, rows: null, schema: null, communes: null },
      sourceOf: () => there.table,
      mayWrite: () => true,
    };
    runOperation(target, join, params, stepOf(join.id, params, { kind: "all" }), me);
    await here.stored();
    const said = { dataset: mine, operation: "compile.join", source, found: { rows: 2, of: 3 } };
    expect(await read(mine)).toMatchObject({ from: [{ ...said, author: { name: "Édith" } }], into: [] });
    expect(await read(other)).toMatchObject({ from: [], into: [said] });
    undo.undo();
    await here.stored();
    expect(await read(other)).toEqual({ from: [], into: [] });
  });
});
