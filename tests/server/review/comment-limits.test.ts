/** Beyond its limits a table takes no more comments, and says so; up to them the list stays quick to read. */
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Thread } from "#shared/wire/comments.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

describe("a table with as many comments as it may have", () => {
  let server: TestServer;
  let ana: Visitor;
  let dataset: string;
  let thread: Thread;
  const threads = () => `/datasets/${dataset}/threads`;
  /** `times` copies of a row of `table` with other ids, in one statement */
  const copy = (table: "threads" | "comments", id: string, times: number) => {
    const database = new BetterSqlite3(join(server.dataFolder, DATABASE_FILE));
    const columns = database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
    const others = columns.filter((column) => column !== "id").map((column) => `"${column}"`);
    const next = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)";
    database
      .prepare(
        `${next} INSERT INTO ${table} (id, ${others}) SELECT printf('%s%06d', substr(id, 1, 14), i), ${others} FROM ${table}, n WHERE id = ?`,
      )
      .run(times, id);
    database.close();
  };
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
    const space = await ana.createSpace("Lens", "Ana");
    const done = (await ana.import(space.id, "a.csv", "nom,ville\r\nMairie,Lens\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    dataset = done.dataset;
    thread = Thread.parse(await ana.done("POST", threads(), { row: "a.0", column: null, text: "first" }));
  });
  afterAll(() => server.close());

  it("takes no reply in a thread that is full", async () => {
    copy("comments", thread.comments[0]?.id ?? "", LIMITS.commentsPerThread - 1);
    expect(await ana.call("POST", `${threads()}/${thread.id}/comments`, { text: "one more" })).toMatchObject({
      status: 422,
      body: { code: "too-many-comments", args: { limit: LIMITS.commentsPerThread } },
    });
  });

  it("takes no other thread", async () => {
    copy("threads", thread.id, LIMITS.threadsPerDataset - 1);
    expect(await ana.call("POST", threads(), { row: "a.0", column: null, text: "one more" })).toMatchObject({
      status: 422,
      body: { code: "too-many-threads", args: { limit: LIMITS.threadsPerDataset } },
    });
  });
});
