/** Whoever looks after a server: by the link printed at its start. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "#server/config.ts";
import { type RunningServer, startServer } from "#server/start-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Answer, createVisitor, type Visitor } from "../../support/visitor.ts";
import { PASSWORD } from "./house.ts";

const codeOf = ({ body }: Answer) => (body as { code?: string }).code;
const start = (folder: string) =>
  startServer(
    readConfig({
      PORT: "0",
      LOG_LEVEL: "silent",
      TABLEE_DATA: folder,
      TABLEE_BACKUPS: "off",
      TABLEE_ARRIVALS_PER_MINUTE: "100000",
    }),
  );
const tokenOf = ({ operatorLink }: RunningServer) => operatorLink?.split("/operator/")[1] ?? "";

describe("the link of a fresh server", () => {
  it("makes the first who opens it the operator, once; another is printed at each start until then", async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    const former = tokenOf(first);
    expect(first.operatorLink).toMatch(new RegExp(`^${first.address}/operator/[\\w-]{43}$`));
    await first.close();

    const server = await start(folder);
    const visitor = () => createVisitor(server.address);
    const become = (who: Visitor, token: string) => who.call("POST", "/operator", { token, name: "Ana" });
    for (const wrong of [former, "x".repeat(43), "x"])
      expect(codeOf(await become(visitor(), wrong))).toBe("link-not-valid");
    const ana = visitor();
    expect((await become(ana, tokenOf(server))).body).toMatchObject({ person: { name: "Ana" }, operator: true });
    expect(codeOf(await become(visitor(), tokenOf(server)))).toBe("link-not-valid");
    expect(await ana.done("GET", "/account")).toMatchObject({ operator: true });
    await server.close();

    const later = await start(folder);
    expect(later.operatorLink).toBeNull();
    await later.close();
  });

  it("makes one of those who come at the same moment the operator", async () => {
    const server = await start(temporaryFolder());
    const answers = await Promise.all(
      ["Ana", "Ben", "Cid"].map((name) =>
        createVisitor(server.address).call("POST", "/operator", { token: tokenOf(server), name }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    await server.close();
  });
});

describe("the operator", () => {
  let server: RunningServer;
  let operator: Visitor;
  let folder: string;
  const visitor = () => createVisitor(server.address);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tablee-operator-"));
    server = await start(folder);
    operator = visitor();
    await operator.done("POST", "/operator", { token: tokenOf(server), name: "Opératrice" });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("sees the spaces and their sizes, and nothing of what is in them", async () => {
    const inès = visitor();
    const space = await inès.createSpace("Lens", "Inès");
    await visitor().join(space.links?.editor ?? "", "Malo");
    await inès.done("POST", `/spaces/${space.id}/samples`);
    const state = (await operator.done("GET", "/operator")) as { spaces: { name: string }[] };
    expect(state).toMatchObject({ opening: "anyone" });
    expect(state.spaces.find(({ name }) => name === "Lens")).toEqual({
      ...{ id: space.id, name: "Lens", members: 2, datasets: 1, lastActivity: expect.stringMatching(/^\d{4}-/) },
    });
    expect((await operator.call("GET", `/spaces/${space.id}`)).status).toBe(404);
  });

  it("settles who may open spaces", async () => {
    const guest = visitor();
    const space = await operator.createSpace("À l’opératrice", "Opératrice");
    await guest.join(space.links?.editor ?? "", "Malo");
    const holder = visitor();
    await holder.call("POST", "/account/sign-up", { name: "Rose", email: "rose@b.example", password: PASSWORD });
    await holder.call("POST", "/account/sign-in", { email: "rose@b.example", password: PASSWORD });
    const opens = async (who: Visitor) => {
      const { opening } = (await who.done("GET", "/account/ways")) as { opening: { me: boolean } };
      const answer = await who.call("POST", "/spaces", { name: "Neuf", person: "X" });
      expect([201, 403]).toContain(answer.status);
      if (answer.status === 403) expect(codeOf(answer)).toBe("spaces-not-open");
      expect(opening.me).toBe(answer.status === 201);
      return opening.me;
    };
    for (const [opening, expected] of [
      ["operator", [false, false, false, true]],
      ["accounts", [false, false, true, true]],
      ["anyone", [true, true, true, true]],
    ] as const) {
      await operator.done("PATCH", "/operator", { opening });
      const seen: boolean[] = [];
      for (const who of [visitor(), guest, holder, operator]) seen.push(await opens(who));
      expect(seen, opening).toEqual(expected);
    }
    expect((await operator.call("PATCH", "/operator", { opening: "nobody" })).status).toBe(400);
  });

  it("finds people by name or address, and makes a link that lets one in, once", async () => {
    const lost = visitor();
    const space = await lost.createSpace("Perdu", "Théodore Égaré");
    const found = (await operator.done("GET", "/operator/people?search=egare")) as { id: string }[];
    expect(found).toEqual([{ id: expect.any(String), name: "Théodore Égaré", email: null, spaces: ["Perdu"] }]);
    const person = found[0]?.id ?? "";
    const make = async () =>
      ((await operator.done("POST", "/operator/ways-in", { person })) as { path: string }).path.split("#way=")[1] ?? "";
    const [former, token] = [await make(), await make()];
    const enter = (who: Visitor, given: string) => who.call("POST", "/account/way-in", { token: given });
    const back = visitor();
    expect(codeOf(await enter(back, former))).toBe("link-not-valid");
    expect((await enter(back, token)).body).toMatchObject({ person: { id: person } });
    expect((await back.call("GET", `/spaces/${space.id}`)).status).toBe(200);
    expect(codeOf(await enter(visitor(), token))).toBe("link-not-valid");
    expect((await operator.call("POST", "/operator/ways-in", { person: "0".repeat(20) })).status).toBe(404);
  });

  it("is nobody else: others are refused, whatever they are in their spaces", async () => {
    const owner = visitor();
    await owner.createSpace("Lens", "Inès");
    for (const [who, status] of [
      [owner, 403],
      [visitor(), 401],
    ] as const) {
      const answers = [
        await who.call("GET", "/operator"),
        await who.call("PATCH", "/operator", { opening: "operator" }),
        await who.call("GET", "/operator/people?search=a"),
        await who.call("POST", "/operator/ways-in", { person: "0".repeat(20) }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
    }
  });
});
