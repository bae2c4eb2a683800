/** A request that takes its time: who was removed, signed out or had their token revoked meanwhile writes nothing by it any more. */
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { importUpload } from "#server/datasets/import-upload.ts";
import { createMemoryDatasets } from "#server/storage/memory/datasets.ts";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { newId } from "#server/storage/new-id.ts";
import { SpaceId, UploadId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Me, type Space } from "#shared/wire/http.ts";
import { MadeApiToken } from "#shared/wire/members.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { PLAIN_CHOICES } from "../support/choices.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";
import { inADay } from "./routes.ts";

const CSV = "nom,ville\r\nMairie,Lens\r\n";
const NEVER = "never";

/** A catalogue that answers when it is told to. */
async function openCatalogue() {
  const asked: { path: string; answer: ServerResponse }[] = [];
  const server = createServer((incoming: IncomingMessage, answer) => {
    asked.push({ path: incoming.url ?? "", answer });
    server.emit("asked");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const versions = [{ version_name: "1.0.0", schema_url: `${address}/schema.json` }];
  const entry = { name: "lens/slow", title: "Slow", description: "", schema_type: "tableschema" };
  const schemas = [{ ...entry, schema_url: `${address}/schema.json`, versions }];
  return {
    address: `${address}/schemas.json`,
    /** the next request, once it is there */
    async next() {
      if (asked.length === 0) await once(server, "asked");
      const found = asked.shift();
      if (found === undefined) throw new Error("nobody asked");
      return found;
    },
    list: JSON.stringify({ schemas }),
    schema: JSON.stringify({ fields: [{ name: "nom", type: "integer" }] }),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

let catalogue: Awaited<ReturnType<typeof openCatalogue>>;
let server: TestServer;
let owner: Visitor;
let space: Space;
let dataset: string;
beforeAll(async () => {
  catalogue = await openCatalogue();
  server = await startServer({ environment: { TABLEE_SCHEMA_CATALOGUE: catalogue.address } });
  owner = createVisitor(server.address);
  space = await owner.createSpace("Lens", "Ana");
  const done = (await owner.import(space.id, "a.csv", CSV)).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  dataset = done.dataset;
});
afterAll(async () => {
  await server.close();
  await catalogue.close();
});

async function editor(): Promise<Visitor> {
  const visitor = createVisitor(server.address);
  await visitor.join(space.links?.editor ?? "", "Ben");
  return visitor;
}
async function remove(who: Visitor): Promise<void> {
  const { id } = Me.parse(await who.done("GET", "/me")).person;
  await owner.done("DELETE", `/spaces/${space.id}/members/${id}`);
}

/** A request whose body comes in two parts: `finish` sends the second and resolves to the answer's code, or its status. */
async function beginSlowly(method: string, path: string, headers: Record<string, string>, body: Uint8Array) {
  const sent = request(`${server.address}/api/v1${path}`, {
    method,
    headers: { ...headers, expect: "100-continue", "content-length": String(body.length) },
  });
  const answered = once(sent, "response") as Promise<[IncomingMessage]>;
  sent.flushHeaders();
  await once(sent, "continue");
  sent.write(body.subarray(0, 1));
  return {
    async finish(): Promise<string | number> {
      sent.end(body.subarray(1));
      const [answer] = await answered;
      let text = "";
      for await (const chunk of answer) text += String(chunk);
      return answer.statusCode !== undefined && answer.statusCode < 300
        ? answer.statusCode
        : (JSON.parse(text) as { code: string }).code;
    },
  };
}
const cookieOf = ({ token }: Visitor) => ({ cookie: `tablee_session=${token}` });
const bytes = (text: string) => new TextEncoder().encode(text);

describe("while a catalogue is slow to answer", () => {
  it("who is removed chooses no schema any more, and who stays does", async () => {
    const ben = await editor();
    const before = await owner.done("GET", `/datasets/${dataset}/issues`);
    const choosing = ben.call("PUT", `/datasets/${dataset}/schema`, {
      ...{ from: "catalogue", name: "lens/slow", version: "1.0.0" },
    });
    (await catalogue.next()).answer.end(catalogue.list);
    const { answer } = await catalogue.next();
    await remove(ben);
    answer.end(catalogue.schema);
    expect((await choosing).body).toMatchObject({ code: "dataset-not-found" });
    expect(await owner.done("GET", `/datasets/${dataset}/issues`)).toEqual(before);
    const chosen = { from: "catalogue", name: "lens/slow", version: "1.0.0" };
    expect((await owner.call("PUT", `/datasets/${dataset}/schema`, chosen)).status).toBe(204);
  });
});

describe("while a body is slow to come", () => {
  it("who is removed leaves no file behind", async () => {
    const ben = await editor();
    const uploads = join(server.dataFolder, "uploads");
    const kept = readdirSync(uploads);
    const headers = { ...cookieOf(ben), "content-type": "application/octet-stream" };
    const path = `/spaces/${space.id}/uploads?name=b.csv`;
    const upload = await beginSlowly("POST", path, headers, bytes("nom\r\nautre\r\n"));
    // they were let in: their file is coming
    await expect.poll(() => readdirSync(uploads).length).toBe(kept.length + 1);
    await remove(ben);
    expect(await upload.finish()).toBe("space-not-found");
    expect(readdirSync(uploads)).toEqual(kept);
  });

  it("a program whose token is revoked writes nothing", async () => {
    const program = { name: "carte", role: "editor", expiresAt: inADay() };
    const { line, token } = MadeApiToken.parse(await owner.done("POST", `/spaces/${space.id}/tokens`, program));
    const doc = new Y.Doc();
    doc.getMap("cols").set("c0/n", NEVER);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" };
    const update = Y.encodeStateAsUpdate(doc);
    const writing = await beginSlowly("POST", `/datasets/${dataset}/updates`, headers, update);
    await owner.done("DELETE", `/spaces/${space.id}/tokens/${line.id}`);
    expect(await writing.finish()).toBe("not-signed-in");
    expect(await owner.done("GET", `/datasets/${dataset}/export.csv`)).not.toContain(NEVER);
  });

  it("a session that was ended does nothing", async () => {
    const ben = await editor();
    const headers = { ...cookieOf(ben), "content-type": "application/json" };
    const renaming = await beginSlowly("PATCH", "/me", headers, bytes(JSON.stringify({ name: NEVER })));
    await ben.done("POST", "/account/sign-out", {});
    expect(await renaming.finish()).toBe("not-signed-in");
    expect(JSON.stringify(await owner.done("GET", `/spaces/${space.id}/members`))).not.toContain(NEVER);
  });
});

describe("while a file is read", () => {
  it("who may not import any more makes no dataset", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tablee-slow-"));
    const [of, author] = [newId(SpaceId), newId(UserId)];
    const file = { id: newId(UploadId), fileName: "a.csv", bytes: CSV.length, sha256: "0".repeat(64) };
    writeFileSync(join(folder, file.sha256), CSV);
    const { datasets } = createMemoryDatasets();
    const updateLog = createMemoryUpdateLog();
    const imports = { add: async () => undefined, of: async () => [], doubtsOf: async () => [] };
    const live = { notify: () => undefined };
    const refused = new ProblemError("upload-not-found");
    const importing = importUpload(
      { datasets, updateLog, imports, live, uploadFolder: folder, limits: LIMITS, now: () => 1 },
      { ...file, space: of, user: author, createdAt: 1 },
      author,
      { name: "a", choices: PLAIN_CHOICES },
      { onProgress: () => undefined, signal: new AbortController().signal, mayStill: () => Promise.reject(refused) },
    );
    await expect(importing).rejects.toBe(refused);
    expect(await datasets.ofSpace(of)).toEqual([]);
    expect(readFileSync(join(folder, file.sha256), "utf8"), "the file stays as it came").toBe(CSV);
    rmSync(folder, { recursive: true });
  });
});
