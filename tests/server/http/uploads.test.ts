import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Space } from "#shared/wire/http.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor, readEvents, type Visitor } from "../../support/visitor.ts";

const FILES = new URL("../../../../shared/data/files/", import.meta.url);
const CLEAN = 'nom,ville,horaires\r\nMairie,Lens,"lun, mar"\r\nÉcole,Liévin,\r\n';

describe("a file on its way to becoming a dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_UPLOAD_BYTES: "6000000" } });
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterAll(() => server.close());
  const uploads = () => readdirSync(join(server.dataFolder, "uploads"));
  const datasets = async () => ((await ana.done("GET", `/spaces/${space.id}`)) as Space).datasets;

  it("is kept as it is, under its hash, and previewed", async () => {
    const preview = await ana.upload(space.id, "Mairies & écoles.csv", CLEAN);
    expect(preview).toMatchObject({
      fileName: "Mairies & écoles.csv",
      bytes: Buffer.byteLength(CLEAN),
      columns: [{ title: "nom" }, { title: "ville" }, { title: "horaires" }],
      choices: { text: { encoding: "utf-8", delimiter: ",", quote: '"' }, header: { row: 1, lines: 1 } },
    });
    const sha256 = createHash("sha256").update(CLEAN).digest("hex");
    expect(readFileSync(join(server.dataFolder, "uploads", sha256), "utf8")).toBe(CLEAN);
    await ana.upload(space.id, "again.csv", CLEAN);
    expect(uploads().filter((name) => name !== sha256 && existsSync(join(server.dataFolder, "uploads", name)))).toEqual(
      [],
    );
  });

  it("is previewed anew as the person overrules any part of the reading", async () => {
    const preview = await ana.upload(space.id, "a.csv", "a;b\n1;2,5\n");
    expect(preview.columns.map(({ title }) => title)).toEqual(["a", "b"]);
    const again = (choices: unknown) => ana.call("POST", `/uploads/${preview.id}/preview`, { choices });
    const text = { encoding: "windows-1252", delimiter: ",", quote: '"' };
    expect((await again({ ...preview.choices, text, header: null })).body).toMatchObject({
      choices: { text, header: null },
      proposed: { text: { encoding: "utf-8", delimiter: ";" }, header: { row: 1 } },
      rows: [
        ["a;b", ""],
        ["1;2", "5"],
      ],
    });
    const header = { row: 2, lines: 1 };
    const part = (await again({ header })).body as UploadPreview;
    expect(part.choices).toEqual({ ...preview.proposed, header });
    expect((await again({ text: { ...text, delimiter: "x" } })).body).toMatchObject({
      code: "bad-request",
      place: "body.choices.text.delimiter",
    });
  });

  it("may have several tables: each is previewed as it is best read, and imported on its own", async () => {
    const book = utils.book_new();
    const schools = [["Effectifs 2021"], [], ["école", "élèves"], ["A", 3], ["B", 4], ["Total", 7]];
    utils.book_append_sheet(book, utils.aoa_to_sheet(schools), "Écoles");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["siret"], [75015321500017]]), "Sirets");
    const bytes = new Uint8Array(write(book, { type: "buffer" }));
    const preview = await ana.upload(space.id, "effectifs.xlsx", bytes);
    expect(preview.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ["Écoles", 6],
      ["Sirets", 2],
    ]);
    expect(preview.choices).toMatchObject({ text: null, header: { row: 3, lines: 1 }, rowsSetAside: [6] });
    expect(preview.rows).toEqual([
      ["A", "3"],
      ["B", "4"],
    ]);
    const [, second] = preview.tables;
    const path = `/uploads/${preview.id}`;
    const other = (await ana.done("POST", `${path}/preview`, { choices: { table: second?.key } })) as UploadPreview;
    expect(other).toMatchObject({ choices: { header: { row: 1 } }, rows: [["75015321500017"]] });
    for (const { choices, rows } of [
      { choices: preview.choices, rows: 2 },
      { choices: other.choices, rows: 1 },
    ]) {
      const events = readEvents(String(await ana.done("POST", `${path}/import`, { name: "Effectifs", choices })));
      expect(events.at(-1)).toMatchObject({ kind: "done", rows, doubts: 0 });
    }
    expect((await ana.call("POST", `${path}/preview`, { choices: { table: "9" } })).body).toMatchObject({
      code: "table-not-found",
    });
  });

  it("becomes a dataset, with progress, and is exported as the same bytes", async () => {
    const events = await ana.import(space.id, "Mairies.csv", CLEAN);
    const done = events.at(-1);
    expect(done).toMatchObject({ kind: "done", rows: 2, columns: 3, notes: [] });
    expect(events.slice(0, -1).every((event) => event.kind === "progress")).toBe(true);
    if (done?.kind !== "done") return;
    const listed = (await datasets()).find(({ id }) => id === done.dataset);
    expect(listed).toMatchObject({
      name: "Mairies.csv",
      rows: 2,
      columns: 3,
      issues: null,
      openThreads: 0,
      present: [],
    });
    const exported = await ana.call("GET", `/datasets/${done.dataset}/export.csv`);
    expect(exported.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(exported.headers.get("content-disposition")).toBe('attachment; filename="mairies.csv"');
    expect(exported.body).toBe(CLEAN);
  });

  it.skipIf(!existsSync(FILES))("of 4 MB is imported whole (skipped where the shared data is absent)", async () => {
    const dataset = await ana.importFile(space.id, new URL("bornes-IRVE-aggregation.csv", FILES).pathname);
    const { rows, columns } = (await datasets()).find(({ id }) => id === dataset) ?? { rows: 0, columns: 0 };
    expect(rows).toBeGreaterThan(10_000);
    const exported = String((await ana.call("GET", `/datasets/${dataset}/export.csv`)).body);
    expect(exported.split("\r\n")[0]?.split(",")).toHaveLength(columns);
  });

  it.each([
    ["empty", new Uint8Array(), "file-empty"],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
      "file-not-text",
    ],
  ])("that is %s gets a problem, and leaves no dataset", async (_, content, code) => {
    const before = (await datasets()).length;
    const { status, body } = await ana.call("POST", `/spaces/${space.id}/uploads?name=x.csv`, new Uint8Array(content));
    expect([status, body]).toMatchObject([422, { code }]);
    expect(await datasets()).toHaveLength(before);
  });

  it("without a name is refused", async () => {
    const { body } = await ana.call("POST", `/spaces/${space.id}/uploads`, new Uint8Array([65]));
    expect(body).toMatchObject({ code: "bad-request", place: "query.name" });
  });

  const tooLarge = () =>
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000).fill(65));
      },
    });

  it.each([
    ["says so beforehand", () => new Uint8Array(6_000_001)],
    ["only shows while it streams", tooLarge],
  ])("over the limit, which it %s, is refused, and nothing of it stays", async (_, content) => {
    const before = uploads();
    const answer = await fetch(`${server.address}/api/v1/spaces/${space.id}/uploads?name=big.csv`, {
      method: "POST",
      headers: { authorization: `Bearer ${ana.token}`, "content-type": "application/octet-stream" },
      body: content(),
      duplex: "half",
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "too-large", args: { limit: 6_000_000 } });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(uploads()).toEqual(before);
  });

  it("is given up when its reader leaves: no dataset comes of it", async () => {
    const before = (await datasets()).length;
    const line = `${Array.from({ length: 20 }, (_, at) => `value ${at}`).join(",")}\n`;
    const { id, choices } = await ana.upload(space.id, "long.csv", line.repeat(30_000));
    const leave = new AbortController();
    const response = await fetch(`${server.address}/api/v1/uploads/${id}/import`, {
      method: "POST",
      headers: { authorization: `Bearer ${ana.token}`, "content-type": "application/json" },
      body: JSON.stringify({ name: "long", choices }),
      signal: leave.signal,
    });
    expect(response.status).toBe(200);
    leave.abort();
    // the same file, imported after: if the first had gone on it would be there by now
    const events = await ana.import(space.id, "after.csv", line.repeat(30_000));
    expect(events.at(-1)?.kind).toBe("done");
    expect((await datasets()).map(({ name }) => name)).not.toContain("long");
    expect(await datasets()).toHaveLength(before + 1);
  });

  it("that is gone from the disk fails in the stream, not silently", async () => {
    const { id, choices } = await ana.upload(space.id, "gone.csv", "only,here\n1,2\n");
    rmSync(join(server.dataFolder, "uploads", createHash("sha256").update("only,here\n1,2\n").digest("hex")));
    const stream = await ana.done("POST", `/uploads/${id}/import`, { name: "gone", choices });
    expect(readEvents(String(stream))).toMatchObject([{ kind: "failed", problem: { code: "upload-not-found" } }]);
  });
});

describe("an upload that was cut by the end of the server", () => {
  it("leaves nothing once it has started again", async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, "uploads"));
    writeFileSync(join(dataFolder, "uploads", "half.partial"), "half");
    writeFileSync(join(dataFolder, "uploads", "whole"), "whole");
    const server = await startServer({ dataFolder });
    await server.close();
    expect(readdirSync(join(dataFolder, "uploads"))).toEqual(["whole"]);
  });
});

describe("a disk that refuses", () => {
  it("is told as such, and nothing of the dataset shows", async () => {
    const { StorageRefused } = await import("#server/storage/update-log.ts");
    const full = { is: true };
    const server = await startServer({
      updateLog: (real) => ({
        ...real,
        create: (record) =>
          full.is ? Promise.reject(new StorageRefused("database or disk is full")) : real.create(record),
      }),
    });
    try {
      const ana = createVisitor(server.address);
      const space = await ana.createSpace("Lens", "Ana");
      const failed = (await ana.import(space.id, "a.csv", CLEAN)).at(-1);
      expect(failed).toMatchObject({ kind: "failed", problem: { code: "storage-refused", status: 503 } });
      expect(await ana.done("GET", `/spaces/${space.id}`)).toMatchObject({ datasets: [] });
      full.is = false;
      expect((await ana.import(space.id, "a.csv", CLEAN)).at(-1)).toMatchObject({ kind: "done" });
    } finally {
      await server.close();
    }
  });

  it("answers 503 to an upload it cannot keep", async () => {
    const server = await startServer();
    try {
      const ana = createVisitor(server.address);
      const space = await ana.createSpace("Lens", "Ana");
      // a file where the folder should be: no upload can be written
      mkdirSync(server.dataFolder, { recursive: true });
      writeFileSync(join(server.dataFolder, "uploads"), "");
      const { status, body } = await ana.call("POST", `/spaces/${space.id}/uploads?name=a.csv`, new Uint8Array([65]));
      expect([status, body]).toMatchObject([503, { code: "storage-refused" }]);
    } finally {
      await server.close();
    }
  });
});
