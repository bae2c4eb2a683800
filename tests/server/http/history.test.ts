/** The history of a dataset over HTTP, on the whole server. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import { ChangedRows, HistoryDetail, type HistoryEntry, HistoryPage, HistoryPeople } from "#shared/wire/history.ts";
import type { Space } from "#shared/wire/http.ts";
import { VersionList } from "#shared/wire/versions.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { startServerProcess } from "../../support/server-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const column = ColumnId.parse("c0");
const other = ColumnId.parse("c1");

/** someone's own copy of a table, whose gestures are sent when asked */
interface Copy {
  readonly table: Table;
  /** resolves when they are on disk */
  send(): Promise<void>;
}

async function importCsv(visitor: Visitor, space: Space, csv: string): Promise<string> {
  const done = (await visitor.import(space.id, "a.csv", csv)).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  return done.dataset;
}

async function copyOf(address: string, visitor: Visitor, dataset: string): Promise<Copy> {
  const bytes = async (path: string, init: RequestInit = {}) => {
    const headers = { cookie: `tablee_session=${visitor.token}`, "content-type": "application/octet-stream" };
    const response = await fetch(`${address}/api/v1/datasets/${dataset}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const { versions } = VersionList.parse(await visitor.done("GET", `/datasets/${dataset}/versions`));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await bytes(`/versions/${versions.at(-1)?.id}/document`));
  const table = openTable(doc);
  let sent = Y.encodeStateVector(doc);
  return {
    table,
    async send() {
      const body = new Uint8Array(Y.encodeStateAsUpdate(doc, sent));
      sent = Y.encodeStateVector(doc);
      await bytes("/updates", { method: "POST", body });
    },
  };
}

const typeIn = ({ table }: Copy, row: number, text: string) =>
  setCells(table, [{ row: table.handleAt(row), column, text }], {});
const allRows = (table: Table) => Array.from(table.order, (row) => row as RowHandle);

async function historyOf(visitor: Visitor, dataset: string, query = ""): Promise<HistoryPage> {
  return HistoryPage.parse(await visitor.done("GET", `/datasets/${dataset}/history${query}`));
}

const inShort = ({ author, kinds, cells, rows }: HistoryEntry) => [author.name, kinds.join(" "), cells, rows];

describe("the history of a dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let bob: Visitor;
  let space: Space;
  let dataset: string;
  let anas: Copy;
  beforeAll(async () => {
    server = await startServer();
    [ana, bob] = [createVisitor(server.address), createVisitor(server.address)];
    space = await ana.createSpace("Lens", "Ana");
    await bob.join(space.links?.editor ?? "", "Bob");
    const lines = Array.from({ length: 3_000 }, (_, i) => `Lens ${i},${i}`);
    dataset = await importCsv(ana, space, `nom,habitants\r\n${lines.join("\r\n")}\r\n`);
    anas = await copyOf(server.address, ana, dataset);
    const bobs = await copyOf(server.address, bob, dataset);
    typeIn(anas, 3, "un");
    await anas.send();
    // offline, one after the other
    typeIn(bobs, 4, "deux");
    fillColumn(bobs.table, other, allRows(bobs.table), "partout", {});
    insertRows(bobs.table, bobs.table.handleAt(9), [new Map([[column, "née"]]), new Map()], {});
    await bobs.send();
    renameColumn(anas.table, other, "Population", {});
    await anas.send();
  });
  afterAll(() => server.close());

  it("tells each gesture once, newest first, with who made it: offline ones too", async () => {
    const { entries, next } = await historyOf(ana, dataset);
    expect(entries.map(inShort)).toEqual([
      ["Ana", "column-renamed", 0, 0],
      ["Bob", "rows-added", 0, 2],
      ["Bob", "cells", 3_000, 0],
      ["Bob", "cells", 1, 0],
      ["Ana", "cells", 1, 0],
      ["Ana", "import", 0, 0],
    ]);
    expect(next).toBeNull();
    expect(entries[0]?.columns).toEqual([{ column: other, before: "habitants", after: "Population" }]);
    expect(entries[4]?.sample).toEqual([{ row: "a.3", column, before: "Lens 3", after: "un" }]);
    expect(entries[2]?.cellColumns).toEqual([other]);
  });

  it.each([
    ["?row=a.4", ["Bob cells 3000", "Bob cells 1"]],
    ["?row=a.4&column=c0", ["Bob cells 1"]],
    ["?row=a.2bb&column=c1", ["Bob cells 3000"]],
    ["?column=c1", ["Ana column-renamed 0", "Bob cells 3000"]],
    ["?kind=import", ["Ana import 0"]],
    ["?kind=rows-added&kind=column-renamed", ["Ana column-renamed 0", "Bob rows-added 0"]],
    ["?from=2100-01-01", []],
    ["?to=2000-01-01T10:00:00Z", []],
    ["?person=nobody", []],
  ])("is filtered by %s", async (query, expected) => {
    const { entries } = await historyOf(ana, dataset, query);
    expect(entries.map(({ author, kinds, cells }) => `${author.name} ${kinds} ${cells}`)).toEqual(expected);
  });

  it("names the file that a gesture put into the table, and names it of no other gesture", async () => {
    const updated = await importCsv(ana, space, "nom\r\nMairie\r\n");
    const copy = await copyOf(server.address, ana, updated);
    for (const text of ["École", "Mairie", "École", "Lycée"]) {
      typeIn(copy, 0, text);
      await copy.send();
    }
    const [born] = insertRows(copy.table, null, [new Map([[column, "Collège"]])], {});
    if (born === undefined) throw new Error("no row");
    await copy.send();
    const note = async (name: string, gesture: unknown) => {
      const upload = await ana.upload(space.id, name, "nom\nÉcole\n");
      const update = { upload: upload.id, choices: upload.choices, kind: "updated", doubtful: [], gesture };
      await ana.done("POST", `/datasets/${updated}/imports`, update);
    };
    await note("une.csv", { did: "cells", row: "a.0", column, after: "École" });
    await note("deux.csv", { did: "rows-added", row: copy.table.idOf(born) });
    await note("trois.csv", { did: "column-added", column: "c9" });
    const { entries } = await historyOf(bob, updated);
    expect(entries.map(({ file }) => file)).toEqual([
      "deux.csv",
      undefined,
      "une.csv",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is filtered by a person, chosen among those who are in it", async () => {
    const { people } = HistoryPeople.parse(await bob.done("GET", `/datasets/${dataset}/history/people`));
    expect(people.map(({ name }) => name)).toEqual(["Ana", "Bob"]);
    const { entries } = await historyOf(ana, dataset, `?person=${people[1]?.id}`);
    expect(entries.map(({ author }) => author.name)).toEqual(["Bob", "Bob", "Bob"]);
  });

  it("tells which rows were written in, by anyone or by a person, since a moment", async () => {
    const { people } = HistoryPeople.parse(await bob.done("GET", `/datasets/${dataset}/history/people`));
    const rowsOf = async (query: string) =>
      ChangedRows.parse(await bob.done("GET", `/datasets/${dataset}/history/rows${query}`)).origins;
    expect(await rowsOf(`?person=${people[0]?.id}`)).toEqual([{ origin: "a", spans: [[3, 1]] }]);
    const [imported, born] = await rowsOf("");
    expect(imported).toEqual({ origin: "a", spans: [[0, 3_000]] });
    expect(born?.spans.map(([, count]) => count)).toEqual([2]);
    expect([await rowsOf("?from=2100-01-01"), await rowsOf("?person=nobody")]).toEqual([[], []]);
    expect((await bob.call("GET", `/datasets/${dataset}/history/rows?from=yesterday`)).status).toBe(400);
  });

  it("gives everything one gesture changed", async () => {
    const { entries } = await historyOf(ana, dataset, "?kind=cells&column=c1");
    const detail = HistoryDetail.parse(await bob.done("GET", `/datasets/${dataset}/history/${entries[0]?.id}`));
    const [cells] = detail.cells;
    expect(cells?.rows.length).toBe(3_000);
    const at = cells?.rows.indexOf(RowId.parse("a.2bb")) ?? -1;
    expect([cells?.before[at], cells?.after[at]]).toEqual(["2999", "partout"]);
    expect(detail.entry.author.name).toBe("Bob");
  });

  it("comes in pages of fifty", async () => {
    const id = await importCsv(ana, space, "a\r\n1\r\n2\r\n");
    const copy = await copyOf(server.address, ana, id);
    for (let i = 0; i < 120; i++) typeIn(copy, i % 2, `${i}`);
    // each cell is written over: only what shows is told, so the last of each alone
    await copy.send();
    for (let i = 0; i < 60; i++) insertRows(copy.table, null, [new Map([[column, `${i}`]])], {});
    await copy.send();
    const ids: string[] = [];
    for (let query = ""; ; ) {
      const { entries, next } = await historyOf(ana, id, query);
      ids.push(...entries.map((entry) => entry.id));
      if (next === null) break;
      expect(entries.length).toBe(50);
      query = `?cursor=${next}`;
    }
    expect(ids.length).toBe(1 + 2 + 60);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ["/history?cursor=made-up", "bad-request"],
    ["/history?from=yesterday", "bad-request"],
    ["/history?row=nonsense", "bad-request"],
    ["/history?kind=party", "bad-request"],
    ["/history/9999.0", "entry-not-found"],
    ["/history/nonsense", "entry-not-found"],
  ])("answers %s with %s", async (path, code) => {
    expect((await ana.call("GET", `/datasets/${dataset}${path}`)).body).toMatchObject({ code });
  });

  it("is for those who may read the table, and nobody else", async () => {
    const stranger = createVisitor(server.address);
    expect((await stranger.call("GET", `/datasets/${dataset}/history`)).status).toBe(401);
    await stranger.createSpace("Elsewhere", "Eve");
    for (const path of ["", "/people", "/2.0"])
      expect((await stranger.call("GET", `/datasets/${dataset}/history${path}`)).status).toBeGreaterThanOrEqual(403);
    const reader = createVisitor(server.address);
    await reader.join(space.links?.reviewer ?? "", "Rémi");
    expect((await historyOf(reader, dataset)).entries.length).toBe(6);
  });

  it("answers for a gesture of 200,000 cells", async () => {
    const width = 20;
    const head = Array.from({ length: width }, (_, i) => `c${i}`).join(",");
    const lines = Array.from({ length: 10_000 }, (_, i) => new Array(width).fill(`x${i}`).join(","));
    const id = await importCsv(ana, space, `${head}\r\n${lines.join("\r\n")}\r\n`);
    const copy = await copyOf(server.address, ana, id);
    const block = Array.from({ length: 10_000 }, (_, i) => new Array<string>(width).fill(`y${i % 7}`));
    pasteBlock(copy.table, { row: copy.table.handleAt(0), column }, block, {});
    await copy.send();
    // on a slow machine the table was quiet long enough for a version to be made by itself
    const entry = (await historyOf(ana, id)).entries.find(({ cells }) => cells > 0);
    expect(entry?.cells).toBe(200_000);
    const detail = HistoryDetail.parse(await ana.done("GET", `/datasets/${id}/history/${entry?.id}`));
    expect(detail.cells.map(({ rows }) => rows.length)).toEqual(new Array(width).fill(10_000));
    expect((await historyOf(ana, id, "?row=a.9&column=c7")).entries[0]?.sample).toEqual([
      { row: "a.9", column: "c7", before: "x9", after: "y2" },
    ]);
  });
});

test("a kill of the server between the record and the journal loses no entry", async () => {
  const data = temporaryFolder();
  const first = await startServerProcess(data);
  onTestFinished(() => first.kill());
  const ana = createVisitor(first.address);
  const space = await ana.createSpace("Lens", "Ana");
  const dataset = await importCsv(ana, space, "nom\r\nun\r\ndeux\r\n");
  const copy = await copyOf(first.address, ana, dataset);
  for (let i = 0; i < 20; i++) {
    typeIn(copy, i % 2, `kept ${i}`);
    await copy.send();
  }
  await first.kill();
  const second = await startServerProcess(data);
  onTestFinished(() => second.kill());
  const again = createVisitor(second.address);
  const told = async () => {
    const cookie = `tablee_session=${ana.token}`;
    const answer = await again.call("GET", `/datasets/${dataset}/history`, undefined, { cookie });
    return HistoryPage.parse(answer.body).entries.map(({ sample }) => sample[0]?.after ?? "import");
  };
  // a slow machine answers before it has caught up
  await expect
    .poll(told, { timeout: 60_000 })
    .toEqual([...Array.from({ length: 20 }, (_, i) => `kept ${19 - i}`), "import"]);
  expect(await second.stop()).toBe(0);
}, 120_000);
