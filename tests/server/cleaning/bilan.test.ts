/** The report of a dataset, over the real server: what was done, what was taken back, and what people write beside it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { Bilan, BilanText } from "#shared/wire/bilan.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("the report of a dataset", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());
  const read = async () => Bilan.parse(await house.viewer.done("GET", `/datasets/${dataset}/bilan`));

  it("tells who did what, from which file, by which steps, and why", async () => {
    const { table, stored } = await house.connect(house.editor, dataset);
    const [column] = table.columns;
    const trim = operationOf("texts.trim");
    if (column === undefined || trim === undefined) throw new Error("nothing to trim");
    setCells(table, [{ row: table.handleAt(0), column: column.id, text: "  deux  mots " }], null);
    const params = { columns: [column.id], inside: true };
    const target = {
      ...{ table, rows: null, schema: null, communes: null },
      sourceOf: () => null,
      mayWrite: () => true,
    };
    runOperation(target, trim, params, stepOf(trim.id, params, { kind: "all" }), null);
    await stored();
    const { facts } = await read();
    expect(facts.people).toMatchObject([{ person: { name: "Édith" }, cells: 2 }, { person: { name: "Olga" } }]);
    expect(facts.files).toMatchObject([{ kind: "created", by: { name: "Olga" } }]);
    expect(facts.steps).toMatchObject([{ operation: "texts.trim", author: { name: "Édith" }, cells: 1, why: null }]);
    expect(facts).toMatchObject({ cut: false, stepCount: 1, imported: expect.any(String) });
    await house.editor.done("PUT", `/datasets/${dataset}/step-notes/${facts.steps[0]?.entry}`, {
      text: "copiés d’un PDF",
    });
    expect((await read()).facts.steps).toMatchObject([{ why: "copiés d’un PDF" }]);
  });

  it("keeps what is written in a part, and tells who wrote over a text they had not read", async () => {
    const write = (text: string, since: string | null) =>
      house.editor.call("PUT", `/datasets/${dataset}/bilan/about`, { text, since });
    const first = BilanText.parse((await write("Des collèges.", null)).body);
    expect(await write("Autre chose", null)).toMatchObject({ status: 409, body: { code: "text-changed" } });
    await house.reviewer.done("PUT", `/datasets/${dataset}/bilan/about`, {
      text: "Des collèges privés.",
      since: first.at,
    });
    expect(await write("Trop tard", first.at)).toMatchObject({ status: 409 });
    expect((await read()).texts).toMatchObject([
      { section: "about", text: "Des collèges privés.", by: { name: "Rose" } },
    ]);
  });
});
