/** A value suggested by a reviewer, decided by an editor: what is written, in whose names, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { type DecideSuggestion, Thread } from "#shared/wire/comments.ts";
import { HistoryPage } from "#shared/wire/history.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("a suggested value", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  /** what the disk does with the next record */
  let disk: "takes it" | "refuses it" | "takes it and says nothing" = "takes it";
  const stumbling = (real: UpdateLog): UpdateLog => ({
    ...real,
    async append(records, claims) {
      const now = records.length === 0 ? "takes it" : disk;
      if (now !== "takes it") disk = "takes it";
      const numbers = now === "refuses it" ? [] : await real.append(records, claims);
      if (now !== "takes it") throw new StorageRefused(now);
      return numbers;
    },
  });
  beforeAll(async () => {
    house = await openReviewHouse({ updateLog: stumbling });
  });
  afterAll(() => house.close());
  const threads = () => `/datasets/${dataset}/threads`;
  const suggest = async (value: string, text = "", visitor = house.reviewer) =>
    Thread.parse(await visitor.done("POST", threads(), { row: "a.0", column: "c0", kind: "suggestion", value, text }));
  const decide = (visitor: Visitor, { id }: Thread, decision: DecideSuggestion) =>
    visitor.call("POST", `${threads()}/${id}/decision`, decision);
  const cell = async () =>
    String(await house.viewer.done("GET", `/datasets/${dataset}/export.csv`)).split(/\r\n|;|,/)[2];
  const history = async () => HistoryPage.parse(await house.viewer.done("GET", `/datasets/${dataset}/history`)).entries;

  it("is written by who accepts it, and the history bears both names", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville", "Le nom exact");
    expect(thread).toMatchObject({ kind: "suggestion", value: "Hôtel de ville", was: "Mairie", outcome: null });
    const accepted = await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
    expect(accepted).toMatchObject({
      status: 200,
      body: { outcome: "accepted", resolved: true, decidedBy: { name: "Édith" }, was: "Mairie" },
    });
    expect(await cell()).toBe("Hôtel de ville");
    expect((await history())[0]).toMatchObject({
      author: { name: "Édith" },
      suggestedBy: { name: "Rose" },
      sample: [{ before: "Mairie", after: "Hôtel de ville" }],
    });
    const [, imported] = await history();
    expect(imported).not.toHaveProperty("suggestedBy");
  });

  it("is decided by those who may write, and once", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    const accepted = { outcome: "accepted", seen: "Mairie" } as const;
    expect((await decide(house.reviewer, thread, accepted)).status).toBe(403);
    expect((await decide(house.viewer, thread, accepted)).status).toBe(403);
    expect((await decide(house.owner, thread, accepted)).status).toBe(200);
    expect(await decide(house.editor, thread, accepted)).toMatchObject({
      status: 409,
      body: { code: "suggestion-decided" },
    });
  });

  it("is decided by one of two who decide at once, and the cell is as that one said", async () => {
    for (const others of [{ outcome: "accepted", seen: "Mairie" }, { outcome: "refused" }] as const) {
      dataset = await house.makeDataset();
      const thread = await suggest("Hôtel de ville");
      const before = (await history()).length;
      const answers = await Promise.all([
        decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" }),
        decide(house.owner, thread, others),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { outcome } = Thread.parse(answers.find(({ status }) => status === 200)?.body);
      expect(await cell()).toBe(outcome === "accepted" ? "Hôtel de ville" : "Mairie");
      expect(await history()).toHaveLength(before + (outcome === "accepted" ? 1 : 0));
    }
  });

  it.each([["refuses it"], ["takes it and says nothing"]] as const)(
    "stays to be decided where the disk %s, and is accepted the next time",
    async (stumble) => {
      dataset = await house.makeDataset();
      const thread = await suggest("Hôtel de ville");
      disk = stumble;
      expect(await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" })).toMatchObject({
        body: { code: "storage-refused" },
      });
      const shown = Thread.parse(await house.viewer.done("GET", `${threads()}/${thread.id}`));
      expect(shown).toMatchObject({ outcome: null, decidedBy: null, resolved: false });
      const seen = await cell();
      expect(seen).toBe(stumble === "refuses it" ? "Mairie" : "Hôtel de ville");
      const accepted = await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
      expect(accepted).toMatchObject({ status: 200, body: { outcome: "accepted" } });
      expect(await cell()).toBe("Hôtel de ville");
    },
  );

  it("is taken back the next time, where the cell had its text back and nothing said so", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
    disk = "takes it and says nothing";
    expect(await decide(house.editor, thread, { outcome: "undo" })).toMatchObject({
      body: { code: "storage-refused" },
    });
    expect(await cell()).toBe("Mairie");
    expect(await decide(house.editor, thread, { outcome: "undo" })).toMatchObject({
      status: 200,
      body: { outcome: null },
    });
  });

  it("is not written over what the person has not seen", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const column = table.columns[0]?.id;
    if (column === undefined) throw new Error("no column");
    setCells(table, [{ row: table.handleAt(0), column, text: "Mairie annexe" }], {});
    await stored();
    close();
    expect(await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" })).toMatchObject({
      status: 409,
      body: { code: "cell-changed" },
    });
    expect(await cell()).toBe("Mairie annexe");
    expect(await house.viewer.done("GET", `${threads()}/${thread.id}`)).toMatchObject({ outcome: null });
    expect((await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie annexe" })).status).toBe(200);
    expect(await cell()).toBe("Hôtel de ville");
  });

  it("takes the place of a mark that the value is not available, which comes back when it is taken back", async () => {
    dataset = await house.makeDataset();
    const mark = markOf("unknown");
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const column = table.columns[0]?.id;
    if (column === undefined) throw new Error("no column");
    setUnavailable(table, { rows: [table.handleAt(0)], columns: [column] }, "unknown", {});
    await stored();
    close();
    const thread = await suggest("Hôtel de ville");
    expect(thread).toMatchObject({ was: mark });
    expect((await decide(house.editor, thread, { outcome: "accepted", seen: "" })).status).toBe(409);
    expect((await decide(house.editor, thread, { outcome: "accepted", seen: mark })).status).toBe(200);
    expect(await cell()).toBe("Hôtel de ville");
    expect((await decide(house.editor, thread, { outcome: "undo" })).status).toBe(200);
    expect(await cell()).toBe("");
    expect((await history())[0]).toMatchObject({ sample: [{ before: "Hôtel de ville", after: mark }] });
  });

  it("is refused, with a word", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    const refused = await decide(house.editor, thread, { outcome: "refused", text: "Le nom d’usage suffit." });
    expect(refused).toMatchObject({
      status: 200,
      body: { outcome: "refused", resolved: true, comments: [{ text: "" }, { text: "Le nom d’usage suffit." }] },
    });
    expect(await cell()).toBe("Mairie");
  });

  it("comes back when its acceptance is taken back, unless the cell was written since", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
    expect(await decide(house.editor, thread, { outcome: "undo" })).toMatchObject({
      status: 200,
      body: { outcome: null, decidedBy: null, resolved: false },
    });
    expect(await cell()).toBe("Mairie");
    await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
    const other = await suggest("Mairie de Lens");
    await decide(house.editor, other, { outcome: "accepted", seen: "Hôtel de ville" });
    expect(await decide(house.editor, thread, { outcome: "undo" })).toMatchObject({
      status: 409,
      body: { code: "cell-changed" },
    });
    expect(await cell()).toBe("Mairie de Lens");
  });

  it("does not go through a lock, but for an owner", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville");
    await house.owner.done("PUT", `/datasets/${dataset}/columns/c0/lock`);
    const accepted = { outcome: "accepted", seen: "Mairie" } as const;
    expect(await decide(house.editor, thread, accepted)).toMatchObject({ body: { code: "locked" } });
    expect((await decide(house.owner, thread, accepted)).status).toBe(200);
  });

  it.each([
    ["without a value", { row: "a.0", column: "c0", kind: "suggestion", text: "" }],
    ["for a whole row", { row: "a.0", column: null, kind: "suggestion", text: "", value: "x" }],
    ["under the name of a comment", { row: "a.0", column: "c0", text: "x", value: "x" }],
  ])("is none %s", async (_, body) => {
    expect(await house.reviewer.call("POST", threads(), body)).toMatchObject({ status: 400 });
  });

  it("stays when who suggested it takes their words back after it was accepted", async () => {
    dataset = await house.makeDataset();
    const thread = await suggest("Hôtel de ville", "Le nom exact");
    await decide(house.editor, thread, { outcome: "accepted", seen: "Mairie" });
    const path = `${threads()}/${thread.id}/comments/${thread.comments[0]?.id}`;
    expect(await house.reviewer.done("DELETE", path)).toMatchObject({ outcome: "accepted", comments: [{ text: "" }] });
  });
});
