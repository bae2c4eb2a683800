/** The report of a dataset, over the real server: what was done, what was taken back, and what people write beside it. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type BilanParts, readBilan } from "#server/cleaning/bilan.ts";
import type { JournalEntry, JournalQuery } from "#server/storage/journal.ts";
import { createMemoryJournal } from "#server/storage/memory/journal.ts";
import { newId } from "#server/storage/new-id.ts";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { BILAN_STEPS, Bilan, BilanText } from "#shared/wire/bilan.ts";
import { HandEdits } from "#shared/wire/history.ts";
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
    // what hands wrote and what an operation did are told apart
    const { edits } = HandEdits.parse(await house.viewer.done("GET", `/datasets/${dataset}/history/hand-edits`));
    expect(edits).toMatchObject([{ isStep: false, cells: [{ column: column.id, after: ["  deux  mots "] }] }]);
    const { facts } = await read();
    expect(facts.people).toMatchObject([{ person: { name: "Édith" }, cells: 2 }, { person: { name: "Olga" } }]);
    expect(facts.files).toMatchObject([{ kind: "created", by: { name: "Olga" } }]);
    expect(facts.steps).toMatchObject([{ operation: "texts.trim", author: { name: "Édith" }, cells: 1, why: null }]);
    expect(facts).toMatchObject({ cut: false, stepCount: 1, imported: expect.any(String) });
    await house.editor.done("PUT", `/datasets/${dataset}/step-notes/${facts.steps[0]?.entry}`, {
      text: "copiés d’un PDF",
      since: null,
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

describe("a long history", () => {
  it("is read in pages between which others are served; the newest steps that stand are told", async () => {
    const dataset = newId(DatasetId);
    const author = newId(UserId);
    const journal = createMemoryJournal();
    const lists = { cells: [], rowsAdded: [], rowsDeleted: [], rowsRestored: [], columns: [] };
    const gestures = 2 * BILAN_STEPS;
    const entries = Array.from({ length: gestures }, (_, i): JournalEntry => {
      const did = { operation: "texts.trim", params: "{}", gesture: `${i}.a` };
      return { ...lists, seq: i + 2, part: 0, author, at: i, kinds: ["step"], steps: { did } };
    });
    const last = gestures - 1;
    const told = [{ undone: [`${last}.a`, "0.a", `${last - 1}.a`] }, { redone: [`${last}.a`] }].map(
      (steps, i): JournalEntry => ({
        ...lists,
        seq: gestures + 2 + i,
        part: 0,
        author,
        at: gestures,
        kinds: ["step"],
        steps,
      }),
    );
    await journal.add(dataset, [...entries, ...told], gestures + 3);
    let served = 0;
    let others = setImmediate(function serve() {
      served += 1;
      others = setImmediate(serve);
    });
    onTestFinished(() => clearImmediate(others));
    const looks: number[] = [];
    const none = { of: async () => [], ofDataset: async () => [], findAll: async () => [] };
    const { facts } = await readBilan(
      {
        journal: {
          ...journal,
          page(asked: DatasetId, query: JournalQuery) {
            looks.push(served);
            return journal.page(asked, query);
          },
        },
        journalKeeper: { settle: async () => undefined },
        ...{ imports: none, stepNotes: none, bilanTexts: none, versions: none, people: none },
        ...{ live: { notify: () => undefined }, now: () => 1 },
      } as unknown as BilanParts,
      dataset,
    );
    expect(new Set(looks).size).toBe(looks.length);
    expect(looks.length).toBeGreaterThan(2);
    expect(facts).toMatchObject({ gestures: gestures + 2, stepCount: gestures - 2, cut: false });
    expect(facts.steps).toHaveLength(BILAN_STEPS);
    expect(facts.steps.slice(-2).map(({ gesture }) => gesture)).toEqual([`${last - 2}.a`, `${last}.a`]);
    expect(facts.people).toMatchObject([{ gestures: gestures + 2 }]);
  });
});
