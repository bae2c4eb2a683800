import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RowHandle } from "#shared/document/table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { planUpdate } from "#shared/document/update/plan-update.ts";
import { proposeKey } from "#shared/document/update/propose-key.ts";
import { UploadTableEvent } from "#shared/wire/file-updates.ts";
import type { Space } from "#shared/wire/http.ts";
import type { ImportList, UploadPreview } from "#shared/wire/imports.ts";
import { openUpdate } from "../../support/opened-update.ts";
import { realFile, realFilesHere, realFilesReason } from "../../support/real-files.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

describe("a file that goes into a table which is there already", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterAll(() => server.close());

  /** the lines of the answer, and the bytes after them */
  async function read(upload: UploadPreview, choices: unknown = upload.choices) {
    const response = await fetch(`${server.address}/api/v1/uploads/${upload.id}/table`, {
      method: "POST",
      headers: { authorization: `Bearer ${ana.token}`, "content-type": "application/json" },
      body: JSON.stringify({ choices }),
    });
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const events: UploadTableEvent[] = [];
    let at = 0;
    while (at < bytes.length && events.at(-1)?.kind !== "table") {
      const end = bytes.indexOf(10, at);
      events.push(UploadTableEvent.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(at, end)))));
      at = end + 1;
    }
    return { last: events.at(-1), update: bytes.subarray(at) };
  }

  it("is read as a table, as its reader chose", async () => {
    const upload = await ana.upload(space.id, "ajout.csv", "code;nom\n01;Mairie\n02;École\n");
    const { last, update } = await read(upload, { ...upload.choices, rowsSetAside: [2] });
    expect(last).toEqual({ kind: "table", bytes: update.length, doubts: [] });
    const table = openUpdate(update);
    expect(table.columns.map(({ name }) => name)).toEqual(["code", "nom"]);
    expect([...table.order].map((row) => table.row(row as RowHandle).cells)).toEqual([["02", "École"]]);
  });

  it("that cannot be read so is refused in words", async () => {
    const upload = await ana.upload(space.id, "ajout.csv", "code;nom\n01;Mairie\n");
    const { last, update } = await read(upload, { ...upload.choices, header: { row: 500, lines: 1 } });
    expect(last).toMatchObject({ kind: "failed", problem: { status: 422 } });
    expect(update.length).toBe(0);
  });

  it.skipIf(!realFilesHere)(
    `finds each row of a real workbook again in what its author made of it${realFilesReason}`,
    async () => {
      const tableOf = async (name: string) => {
        const upload = await ana.upload(space.id, name, readFileSync(realFile(`files/${name}`)));
        return openUpdate((await read(upload)).update);
      };
      const before = await tableOf("Marches_publics_2015.xlsx");
      const after = await tableOf("Marches_publics_2015 - Ajout_SIRET_geoloc.csv");
      const links = proposeLinks(before.columns, after.columns);
      const cleaning = { zeros: true };
      const key = proposeKey(before, after, links, cleaning);
      const plan = planUpdate(before, after, { mode: "update", links, key, cleaning, blanksErase: false });
      expect(plan.kinds.filter((kind) => kind === "changed")).toHaveLength(after.rowCount);
      expect(plan.absent).toEqual([]);
      expect(plan.newColumns.map(({ name }) => name)).toContain("LONG_EXEC_CODE");
    },
  );

  it("is noted with the table, with how it was read", async () => {
    const [done] = (await ana.import(space.id, "mairies.csv", "code,nom\n1,Mairie\n")).slice(-1);
    if (done?.kind !== "done") throw new Error("not imported");
    const upload = await ana.upload(space.id, "ajout.csv", "code,nom\n2,École\n\n");
    const update = { upload: upload.id, choices: upload.choices, kind: "updated", doubtful: [] };
    await ana.done("POST", `/datasets/${done.dataset}/imports`, update);
    const { imports } = (await ana.done("GET", `/datasets/${done.dataset}/imports`)) as ImportList;
    expect(imports[0]).toMatchObject({ kind: "updated", fileName: "ajout.csv", rows: 1, columns: 2 });

    const other = createVisitor(server.address);
    const elsewhere = await other.upload((await other.createSpace("Arras", "Bob")).id, "b.csv", "a\n1\n");
    const foreign = { ...update, upload: elsewhere.id };
    expect(await ana.call("POST", `/datasets/${done.dataset}/imports`, foreign)).toMatchObject({ status: 404 });
  });
});
