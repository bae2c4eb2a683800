/** Marks over the real server: who may say what, and how they hold on to their rows. */
import * as decoding from "lib0/decoding";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { changedMarks } from "#client/panels/approval/changed-marks.ts";
import { givenMarks } from "#client/panels/approval/shown-marks.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { sealOfColumn, sealOfRow } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";
import { MARKS_TOLD, Marks } from "#shared/wire/marks.ts";
import { MESSAGE, NoticeMessage } from "#shared/wire/sync-messages.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("marks", () => {
  let house: ReviewHouse;
  beforeAll(async () => {
    house = await openReviewHouse();
  });
  afterAll(() => house.close());

  const mark = (who: Visitor, dataset: DatasetId, body: object) =>
    who.call("POST", `/datasets/${dataset}/marks`, { target: "row", ...body });
  const read = async (dataset: DatasetId) => Marks.parse(await house.viewer.done("GET", `/datasets/${dataset}/marks`));
  const shown = async (dataset: DatasetId) =>
    (await read(dataset)).groups
      .flatMap(({ target, mark: as, ids }) => ids.map((id) => `${target} ${id} ${as}`))
      .sort();

  it.each([
    ["row", "valid", [204, 403, 204, 403]],
    ["row", "to-check", [204, 204, 204, 403]],
    ["row", "question", [204, 204, 204, 403]],
    ["row", null, [204, 204, 204, 403]],
    ["column", "to-check", [204, 403, 204, 403]],
    ["column", null, [204, 403, 204, 403]],
    ["table", "valid", [204, 403, 204, 403]],
  ])("of a %s as %s are set by owner, editor, reviewer, viewer: %j", async (target, as, expected) => {
    const dataset = await house.makeDataset();
    const ids = { row: ["a.0"], column: ["c0"], table: undefined }[target];
    const answers = [];
    for (const who of [house.owner, house.editor, house.reviewer, house.viewer]) {
      answers.push(await mark(who, dataset, { target, ids, mark: as }));
    }
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });

  it("are of many rows at once, with who and when, and replaced by the next", async () => {
    const dataset = await house.makeDataset();
    await mark(house.reviewer, dataset, { ids: ["a.0", "a.1", "a.2"], mark: "valid" });
    await mark(house.editor, dataset, { ids: ["a.1"], mark: "to-check" });
    await mark(house.reviewer, dataset, { target: "table", mark: "question" });
    expect(await shown(dataset)).toEqual(["row a.0 valid", "row a.1 to-check", "row a.2 valid", "table  question"]);
    const { groups, people } = await read(dataset);
    expect(people.map(({ name }) => name).sort()).toEqual(["Rose", "Édith"]);
    expect(groups.find(({ ids }) => ids.length === 2)).toMatchObject({ mark: "valid", ids: ["a.0", "a.2"] });
  });

  it("are taken back by an editor only where the editor set them", async () => {
    const dataset = await house.makeDataset();
    await mark(house.reviewer, dataset, { ids: ["a.0"], mark: "to-check" });
    await mark(house.editor, dataset, { ids: ["a.1"], mark: "to-check" });
    await mark(house.editor, dataset, { ids: ["a.0", "a.1"], mark: null });
    expect(await shown(dataset)).toEqual(["row a.0 to-check"]);
    await mark(house.reviewer, dataset, { ids: ["a.0", "a.1"], mark: null });
    expect(await shown(dataset)).toEqual([]);
  });

  it.each([
    [{ ids: ["z.9"], mark: "valid" }, 404, "row-not-found"],
    [{ target: "column", ids: ["nope"], mark: "valid" }, 404, "column-not-found"],
    [{ ids: ["a.0"], mark: "valid", seals: [] }, 400, "bad-request"],
    [{ ids: [], mark: "valid" }, 400, "bad-request"],
    [{ ids: ["a.0"], mark: "perfect" }, 400, "bad-request"],
    [{ ids: Array.from({ length: 5_001 }, (_, i) => `a.${i.toString(36)}`), mark: "valid" }, 400, "bad-request"],
  ])("refuse what cannot be marked, or not so (%#)", async (body, status, code) => {
    const dataset = await house.makeDataset();
    const answer = await mark(house.reviewer, dataset, body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await shown(dataset)).toEqual([]);
  });

  it("survive sorting, moving, deleting and giving back; what holds other values is told from what was valid", async () => {
    const dataset = await house.makeDataset();
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const row = table.handleAt(1);
    const id = table.idOf(row);
    const isValid = async () => {
      const { groups } = await read(dataset);
      const group = groups.find(({ ids }) => ids.includes(id));
      return group?.seals[group.ids.indexOf(id)] === sealOfRow(table, row);
    };
    await mark(house.reviewer, dataset, { ids: [id], mark: "valid" });
    expect(await isValid()).toBe(true);
    for (const edit of [
      () => sortRows(table, [table.handleAt(2), row, table.handleAt(0)], {}),
      () => moveRows(table, [row], null, {}),
      () => deleteRows(table, [row], {}),
      () => restoreRows(table, [row], {}),
    ]) {
      edit();
      await stored();
      expect(await isValid()).toBe(true);
    }
    write(table, id, "Autre chose");
    await stored();
    expect(await isValid()).toBe(false);
    write(table, id, "École");
    await stored();
    expect(await isValid()).toBe(true);
    close();
  });

  it("are of what was on the screen of who marks, when that is said", async () => {
    const dataset = await house.makeDataset();
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const row = table.handleAt(0);
    const [seal, ofColumn] = [sealOfRow(table, row), sealOfColumn(table, table.columns[1]?.id ?? ("" as never))];
    write(table, table.idOf(row), "Changé entre-temps");
    await stored();
    await mark(house.reviewer, dataset, { ids: [table.idOf(row)], mark: "valid", seals: [seal] });
    await mark(house.reviewer, dataset, { target: "column", ids: [table.columns[1]?.id], mark: "valid" });
    const { groups } = await read(dataset);
    expect(groups.map(({ seals }) => seals[0])).toEqual([seal, ofColumn]);
    expect(sealOfRow(table, row)).not.toBe(seal);
    close();
  });

  it("are told at once to everyone in the table", async () => {
    const dataset = await house.makeDataset();
    const { notices, close } = await listen(dataset);
    await mark(house.reviewer, dataset, { ids: ["a.0"], mark: "valid" });
    await expect.poll(() => notices).toHaveLength(1);
    close();
  });

  it("are told so that nobody asks for all of them again", async () => {
    const dataset = await house.makeDataset();
    await mark(house.reviewer, dataset, { ids: ["a.0", "a.1", "a.2"], mark: "valid" });
    const { notices, close } = await listen(dataset);
    let known = await read(dataset);
    for (const [who, body] of [
      [house.reviewer, { ids: ["a.1"], mark: "question" }],
      [house.editor, { ids: ["a.2"], mark: "to-check" }],
      [house.reviewer, { target: "column", ids: ["c1"], mark: "valid" }],
      [house.reviewer, { target: "table", mark: "valid" }],
      [house.editor, { ids: ["a.0", "a.2"], mark: null }],
      [house.reviewer, { target: "table", mark: null }],
      [house.owner, { ids: ["a.1", "a.0"], mark: "valid" }],
    ] as const) {
      const heard = notices.length;
      expect((await mark(who, dataset, body)).status).toBe(204);
      await expect.poll(() => notices.length).toBe(heard + 1);
      const notice = notices[heard];
      if (notice?.kind !== "review" || notice.marks === undefined) throw new Error(JSON.stringify(notice));
      known = changedMarks(known, notice.marks);
      expect(givenMarks(known)).toEqual(givenMarks(await read(dataset)));
    }
    close();
  });

  it("are too many to be told beyond a few hundred: who listens asks for them", async () => {
    const ids = Array.from({ length: MARKS_TOLD + 1 }, (_, i) => `a.${i.toString(36)}`);
    const dataset = await house.makeDataset(`nom\r\n${ids.map((id) => `${id}\r\n`).join("")}`);
    const { notices, close } = await listen(dataset);
    await mark(house.reviewer, dataset, { ids, mark: "valid" });
    await expect.poll(() => notices).toEqual([{ kind: "review", dataset, about: "marks" }]);
    close();
  });

  /** what a socket in the table is told of its review */
  async function listen(dataset: DatasetId): Promise<{ notices: readonly NoticeMessage[]; close(): void }> {
    const { ticket } = (await house.viewer.done("POST", `/datasets/${dataset}/tickets`)) as { ticket: string };
    const socket = new WebSocket(`${house.server.address.replace("http", "ws")}/sync/${dataset}?ticket=${ticket}`);
    const notices: NoticeMessage[] = [];
    socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(data);
      if (decoding.readVarUint(decoder) !== MESSAGE.notice) return;
      const notice = NoticeMessage.parse(JSON.parse(decoding.readVarString(decoder)));
      if (notice.kind === "review") notices.push(notice);
    });
    await new Promise((resolve) => socket.once("open", resolve));
    // the server answers the first message: it knows this socket then
    socket.send(Uint8Array.of(0, 0, 1, 0));
    await new Promise((resolve) => socket.once("message", resolve));
    return { notices, close: () => socket.close() };
  }
});

function write(table: Table, id: RowId, text: string): void {
  const row = table.handleOf(id);
  const column = table.columns[0]?.id;
  if (row !== undefined && column !== undefined) setCells(table, [{ row, column, text }], {});
}
