/** Sharing a table out among people, over the real server: who may, what holds, and what becomes of who goes. */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Audit } from "#server/people/audit.ts";
import { cancelAssignment, listAssignments, shareOut } from "#server/review/assignments.ts";
import { createMemoryPeople } from "#server/storage/memory/people.ts";
import { createMemorySpaces } from "#server/storage/memory/spaces.ts";
import { newId } from "#server/storage/new-id.ts";
import { createSqliteAssignments } from "#server/storage/sqlite/assignments.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { ASSIGNED_ROWS, ASSIGNMENTS, AssignmentList } from "#shared/wire/assignments.ts";
import { NoticeList } from "#shared/wire/notices.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("sharing out", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  const ids = { owner: "", editor: "" };
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
    const me = async (who: Visitor) => ((await who.done("GET", "/me")) as { person: { id: string } }).person.id;
    ids.owner = await me(house.owner);
    ids.editor = await me(house.editor);
  });
  afterAll(() => house.close());

  const part = (to: string | null, rows: string, columns: string[] = []) => ({ to, rows, columns });
  const share = (who: Visitor, body: object, of = dataset) =>
    who.call("POST", `/datasets/${of}/assignments`, { how: "blocks", fill: ["c1"], ...body });
  const read = async (of = dataset) =>
    AssignmentList.parse(await house.viewer.done("GET", `/datasets/${of}/assignments`));

  it("is for those who edit, shown to all, told with who did it, and cancelled one by one", async () => {
    const parts = [part(ids.owner, "a:0"), part(ids.editor, "a:1-1")];
    expect((await share(house.reviewer, { parts })).status).toBe(403);
    expect((await share(house.editor, { parts })).status).toBe(204);
    const { assignments, people } = await read();
    expect(assignments).toMatchObject([{ how: "blocks", fill: ["c1"], by: ids.editor, parts }]);
    expect(people.map(({ name }) => name).sort()).toEqual(["Olga", "Édith"]);
    const cancel = (who: Visitor) => who.call("DELETE", `/datasets/${dataset}/assignments/${assignments[0]?.id}`);
    expect((await cancel(house.reviewer)).status).toBe(403);
    expect((await cancel(house.owner)).status).toBe(204);
    expect((await cancel(house.owner)).status).toBe(404);
    expect((await read()).assignments).toEqual([]);
  });

  it("is told to those who are given a part, with how much it is, once for what goes on by hand", async () => {
    const of = await house.makeDataset();
    const told = async (who: Visitor) =>
      NoticeList.parse(await who.done("GET", "/me/notices"))
        .notices.filter(({ dataset, kind }) => dataset.id === of && kind === "share")
        .map(({ by, about }) => [by?.name, about]);
    const parts = [
      part(ids.editor, "a:0-1"),
      part(ids.editor, "a:2", ["c1"]),
      part(ids.owner, "a:3"),
      part(null, "a:4"),
    ];
    await share(house.owner, { parts }, of);
    expect(await told(house.editor)).toEqual([["Olga", { is: "share", rows: 3, columns: 1 }]]);
    expect(await told(house.owner)).toEqual([]);
    for (const row of ["a:0", "a:1"]) await share(house.editor, { how: "hand", parts: [part(ids.owner, row)] }, of);
    expect(await told(house.owner)).toEqual([["Édith", { is: "share", rows: 1, columns: 0 }]]);
    expect(await told(house.viewer)).toEqual([]);
  });

  it("by hand goes on with one's own gesture, where nothing came in between", async () => {
    const of = await house.makeDataset();
    const hand = (who: Visitor, parts: object[]) => share(who, { how: "hand", fill: [], parts }, of);
    await hand(house.editor, [part(ids.editor, "a:0-2", ["c0"])]);
    await hand(house.editor, [part(ids.owner, "a:1", ["c0"])]);
    await hand(house.editor, [part(null, "a:2")]);
    expect((await read(of)).assignments.map(({ parts }) => parts)).toEqual([
      [part(ids.editor, "a:0"), part(null, "a:2"), part(ids.owner, "a:1", ["c0"])],
    ]);
    await hand(house.owner, [part(ids.owner, "a:2")]);
    await hand(house.editor, [part(ids.editor, "a:2")]);
    expect((await read(of)).assignments).toHaveLength(3);
  });

  it("by hand begins another gesture where one would hold more rows than a table has, and both are read", async () => {
    const of = await house.makeDataset();
    for (const origin of ["a", "b"]) {
      const parts = [part(ids.editor, `${origin}:0-gjdf`)];
      expect((await share(house.editor, { how: "hand", fill: [], parts }, of)).status).toBe(204);
    }
    expect((await read(of)).assignments).toHaveLength(2);
  });

  it.each([
    ["to who is not in the space", { parts: [{ to: "stranger000000000000", rows: "a:0", columns: [] }] }, 404],
    ["of rows that are none", { parts: [{ to: null, rows: "a:!", columns: [] }] }, 400],
    ["of more rows than a table has", { parts: [{ to: null, rows: "a:0-zzzzzzzz", columns: [] }] }, 400],
    [
      "of more rows in all than a table has",
      { parts: Array(2).fill({ to: null, rows: "a:0-gjdf", columns: [] }) },
      400,
    ],
    ["of nothing", { parts: [] }, 400],
  ])("%s is refused, and the server goes on", async (_, body, status) => {
    expect((await share(house.editor, body)).status).toBe(status);
  });

  it("frees what was of someone who is put out of the space, for good", async () => {
    const of = await house.makeDataset();
    await share(house.owner, { parts: [part(ids.owner, "a:0"), part(ids.editor, "a:1-1")] }, of);
    await house.owner.done("DELETE", `/spaces/${house.space.id}/members/${ids.editor}`);
    const freed = [part(ids.owner, "a:0"), part(null, "a:1-1")];
    expect((await read(of)).assignments.map(({ parts }) => parts)).toEqual([freed]);
    await house.editor.join(house.space.links?.editor ?? "", "Édith");
    expect((await read(of)).assignments.map(({ parts }) => parts)).toEqual([freed]);
  });
});

it.each([
  ["sharings", "a:0", ASSIGNMENTS],
  ["rows", "a:0-lflr", ASSIGNED_ROWS / LIMITS.rows],
])("has an end of %s: cancel some, and go on", async (_, rows, most) => {
  const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
  onTestFinished(() => database.close());
  // sharing out alone: neither the dataset nor the people are looked at here
  database.connection.pragma("foreign_keys = off");
  const people = createMemoryPeople();
  const { members } = createMemorySpaces(people);
  const assignments = createSqliteAssignments(database);
  const noted: string[] = [];
  const audit: Audit = { note: async (_space, _actor, { action }) => void noted.push(action) };
  const silent = { live: { notify: () => undefined }, notices: { tell: async () => undefined } };
  const parts = { assignments, people, members, audit, ...silent, now: () => 1 };
  const here = { dataset: { id: newId(DatasetId) }, space: { id: newId(SpaceId) }, user: { id: newId(UserId) } };
  const one = () => shareOut(parts, here, { how: "blocks", fill: [], parts: [{ to: null, rows, columns: [] }] });
  for (let i = 0; i < most; i++) await one();
  await expect(one()).rejects.toMatchObject({ code: "too-many-assignments" });
  const [first] = (await listAssignments(parts, here)).assignments;
  if (first === undefined) throw new Error("nothing is shared out");
  await cancelAssignment(parts, here, first.id);
  await one();
  expect(noted).toEqual([...Array(most).fill("shared-out"), "sharing-cancelled", "shared-out"]);
});
