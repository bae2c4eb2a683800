import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { LIMITS } from "#shared/model/limits.ts";
import { Thread } from "#shared/wire/comments.ts";
import type { Space } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

describe("comments on rows and cells", () => {
  let server: TestServer;
  let ana: Visitor;
  let coach: Visitor;
  let space: Space;
  let dataset: string;
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
    coach = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
    await coach.join(space.links?.reviewer ?? "", "Le coach");
    const done = (await ana.import(space.id, "a.csv", "nom,ville\r\nMairie,Lens\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    dataset = done.dataset;
  });
  afterAll(() => server.close());
  const threads = () => `/datasets/${dataset}/threads`;
  const open = async (visitor: Visitor, text: string) =>
    Thread.parse(await visitor.done("POST", threads(), { row: "a.0", column: "c1", text }));

  it("carry the author and the role that the server knows, whatever is sent", async () => {
    const sent = {
      row: "a.0",
      column: null,
      text: " Est-ce le bon code ? ",
      author: "x",
      role: "owner",
      at: "2001-01-01",
    };
    const thread = Thread.parse(await coach.done("POST", threads(), sent));
    expect(thread).toMatchObject({
      row: "a.0",
      column: null,
      resolved: false,
      comments: [{ author: { name: "Le coach" }, role: "reviewer", text: "Est-ce le bon code ?" }],
    });
    expect(Math.abs(Date.parse(thread.comments[0]?.at ?? "") - Date.now())).toBeLessThan(60_000);
  });

  it("are answered, resolved, opened again, and seen by everyone", async () => {
    const { id } = await open(coach, "Ville ?");
    await ana.done("POST", `${threads()}/${id}/comments`, { text: "Lens, oui." });
    const resolved = Thread.parse(await ana.done("PATCH", `${threads()}/${id}`, { resolved: true }));
    expect(resolved.resolved).toBe(true);
    expect(resolved.comments.map(({ text, author }) => [author.name, text])).toEqual([
      ["Le coach", "Ville ?"],
      ["Ana", "Lens, oui."],
    ]);
    expect(await coach.done("GET", threads())).toContainEqual(resolved);
    const again = Thread.parse(await coach.done("PATCH", `${threads()}/${id}`, { resolved: false }));
    expect(again.resolved).toBe(false);
  });

  it("are counted in the list while they are open", async () => {
    const before = ((await ana.done("GET", `/spaces/${space.id}`)) as Space).datasets[0]?.openThreads ?? 0;
    const { id } = await open(ana, "one more");
    expect(await ana.done("GET", `/spaces/${space.id}`)).toMatchObject({ datasets: [{ openThreads: before + 1 }] });
    await ana.done("PATCH", `${threads()}/${id}`, { resolved: true });
    expect(await ana.done("GET", `/spaces/${space.id}`)).toMatchObject({ datasets: [{ openThreads: before }] });
  });

  it("reach those who have the table open at once", async () => {
    const socket = new WebSocket(`${server.address.replace("http", "ws")}/sync/${dataset}`, {
      headers: { cookie: `tablee_session=${ana.token}` },
    });
    const told = new Promise<string>((resolve) => {
      socket.on("message", (data: Buffer) => {
        if (data[0] === 104 && data.includes('"thread"')) resolve(data.toString());
      });
    });
    // the session is in the room once the server has spoken
    await once(socket, "message");
    const { id } = await open(coach, "Look here");
    expect(await told).toContain(id);
    socket.close();
    await once(socket, "close");
  });

  it.each([
    ["a row the table never had", { row: "a.zz", column: null, text: "?" }, 404, "row-not-found"],
    ["something that is no row", { row: "<b>", column: null, text: "?" }, 400, "bad-request"],
    ["no text", { row: "a.0", column: null, text: "  " }, 400, "bad-request"],
    ["a book", { row: "a.0", column: null, text: "x".repeat(LIMITS.commentLength + 1) }, 400, "bad-request"],
  ])("about %s are refused", async (_, body, status, code) => {
    expect(await ana.call("POST", threads(), body)).toMatchObject({ status, body: { code } });
  });

  it("stay in their dataset: a thread is not found through another", async () => {
    const { id } = await open(ana, "here");
    const other = (await ana.import(space.id, "b.csv", "a,b\r\n1,2\r\n")).at(-1);
    if (other?.kind !== "done") throw new Error("not imported");
    for (const [method, path, body] of [
      ["POST", `/datasets/${other.dataset}/threads/${id}/comments`, { text: "there" }],
      ["PATCH", `/datasets/${other.dataset}/threads/${id}`, { resolved: true }],
    ] as const) {
      expect(await ana.call(method, path, body)).toMatchObject({ status: 404, body: { code: "thread-not-found" } });
    }
  });
});
