/** What is held about a person: taken along as one file, and erased, with what they did staying under nobody's name. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { Thread } from "#shared/wire/comments.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { startServer } from "../../support/server.ts";
import type { Visitor } from "../../support/visitor.ts";
import { cookieOf, DAY, type House, invite, openHouse, openSocket, tableOf, teamOf } from "./open-house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.server.close());

const comment = async (who: Visitor, table: string, text: string) =>
  Thread.parse(await who.done("POST", `/datasets/${table}/threads`, { row: "a.0", column: null, text }));
const erase = (who: Visitor, name: string) => who.call("POST", "/me/data/erasure", { name });

/** Every text of the database that holds `word`: table, column. */
function tracesOf(dataFolder: string, word: string): string[] {
  const database = new BetterSqlite3(join(dataFolder, DATABASE_FILE), { readonly: true });
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const found = names.flatMap((table) => {
    const rows = database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
    return rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (String(value).includes(word) ? `${table}.${column}` : [])),
    );
  });
  database.close();
  return [...new Set(found)];
}

describe("the file of what is held about me", () => {
  it("holds my name, spaces, sessions, comments, edits and what the journal of my spaces says, and no token", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    const table = await tableOf(team);
    await comment(ben, table, "Vu.");
    await ben.done("GET", "/me/data");
    const data = (await ben.done("GET", "/me/data")) as Record<string, Record<string, unknown>[]>;
    expect(data).toMatchObject({
      person: [{ name: "Ben" }],
      logins: [],
      memberships: [{ space: "Lens", role: "editor" }],
      sessions: [{ createdAt: new Date(house.clock.now).toISOString() }],
      comments: [{ space: "Lens", dataset: "a.csv", text: "Vu.", role: "editor" }],
      journal: [{ action: "joined" }, { action: "personal-data-exported" }, { action: "personal-data-exported" }],
    });
    const whole = JSON.stringify(data);
    expect(whole).not.toContain(ben.token);
    expect(whole).not.toMatch(/hash/i);
    const made = (await team.ana.done("GET", "/me/data")) as typeof data;
    expect(made.uploads).toMatchObject([{ fileName: "a.csv" }]);
    expect(made.datasetsMade).toHaveLength(1);
  });

  it("holds the invitation made out to me that I came in by, not those to an address that I only claim", async () => {
    const team = await teamOf(house);
    const [forName, forEmail] = ["Inès Moreau", "ines.moreau@lycee.example"];
    const { path } = await invite(team, { role: "viewer", forName, forEmail }, house.clock);
    const received = async (who: Visitor) =>
      ((await who.done("GET", "/me/data")) as Record<string, unknown>).invitationsForMe;
    const pretender = house.visitor();
    const password = "une phrase de passe assez longue";
    await pretender.done("POST", "/account/sign-up", { name: "Ève", email: forEmail, password });
    await pretender.done("POST", "/account/sign-in", { email: forEmail, password });
    expect(await received(pretender)).toEqual([]);
    const ines = house.visitor();
    await ines.join(path, forName);
    expect(await received(ines)).toMatchObject([{ space: "Lens", role: "viewer", forName, forEmail }]);
    const ben = await team.join("editor", "Ben");
    expect(await received(ben)).toEqual([]);
  });
});

describe("the file of someone who was removed", () => {
  it("keeps what they did, and nothing that others wrote anew since", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    const table = await tableOf(team);
    const { id } = await comment(ben, table, "Est-ce ouvert ?");
    const { comments } = Thread.parse(
      await team.ana.done("POST", `/datasets/${table}/threads/${id}/comments`, { text: "Oui." }),
    );
    const reply = `/datasets/${table}/threads/${id}/comments/${comments[1]?.id}`;
    await ben.done("PUT", `${reply}/reactions`, { emoji: "👍", on: true });
    const told = async () => JSON.stringify(await ben.done("GET", "/me/data"));
    expect(await told()).toContain("reply");
    await team.ana.done("DELETE", team.path(`/members/${ben.id}`));
    await team.ana.done("PATCH", reply, { text: "Écrit après son départ" });
    expect(await told()).not.toContain("après son départ");
    const data = (await ben.done("GET", "/me/data")) as Record<string, unknown>;
    expect(data.reactions).toMatchObject([{ emoji: "👍", to: null }]);
    expect(data.comments).toMatchObject([{ text: "Est-ce ouvert ?" }]);
  });
});

describe("erasing my data", () => {
  it("asks for my name, and for another owner first where others need one", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    expect((await erase(team.ana, "Somebody")).body).toMatchObject({ code: "name-differs" });
    expect(await team.ana.done("GET", "/me/data/erasure")).toEqual({ passOn: ["Lens"], lost: [] });
    const refused = await erase(team.ana, "Ana");
    expect(refused).toMatchObject({ status: 409, body: { code: "ownership-to-pass", args: { spaces: "Lens" } } });
    await team.ana.done("POST", team.path("/ownership"), { to: ben.id });
    expect((await erase(team.ana, " ana ")).status).toBe(204);
    expect((await team.ana.call("GET", "/me")).status).toBe(401);
  });

  it("leaves my comments under nobody's name, closes my sockets at once and leaves no trace of my name", async () => {
    const team = await teamOf(house);
    const name = "Zéphyrine Unique";
    const zoe = await team.join("editor", name);
    const table = await tableOf(team);
    await comment(zoe, table, "Je passe.");
    await comment(team.ana, table, `Merci @[${name}](${zoe.id}) !`);
    const { closed } = await openSocket(house, table, cookieOf(zoe));
    expect((await erase(zoe, name)).status).toBe(204);
    expect(await closed).toBe(CLOSE.identityChanged);
    expect((await zoe.call("GET", "/me")).status).toBe(401);
    const threads = Thread.array().parse(await team.ana.done("GET", `/datasets/${table}/threads`));
    expect(threads.map(({ comments }) => comments[0]?.text).sort()).toEqual(["Je passe.", `Merci @[…](${zoe.id}) !`]);
    const hers = threads.flatMap(({ comments }) => comments).find(({ author }) => author.id === zoe.id);
    expect(hers?.author).toMatchObject({ name: "", erased: true });
    expect(JSON.stringify(await team.ana.done("GET", team.path("/members")))).not.toContain(zoe.id);
    const { lines } = AuditPage.parse(await team.ana.done("GET", team.path("/audit")));
    expect(lines[0]).toMatchObject({ entry: { action: "person-erased" }, actor: { name: "", erased: true } });
    expect(tracesOf(house.server.dataFolder, name)).toEqual([]);
    const csv = await team.ana.call("GET", team.path("/audit.csv"), undefined, { "accept-language": "fr" });
    expect(csv.body).toContain("Un ancien membre est entré·e par un lien");
  });

  it("takes the account along: nobody comes in by it any more, and its address is nowhere", async () => {
    const paul = house.visitor();
    const [email, password] = ["paul.unique@example.org", "une phrase de passe assez longue"];
    await paul.done("POST", "/account/sign-up", { name: "Paul", email, password });
    await paul.done("POST", "/account/sign-in", { email, password });
    const data = (await paul.done("GET", "/me/data")) as Record<string, unknown>;
    expect(data).toMatchObject({ logins: [{ email }], waysIn: [{ provider: "credential" }] });
    expect((await erase(paul, "Paul")).status).toBe(204);
    expect((await house.visitor().call("POST", "/account/sign-in", { email, password })).status).toBe(401);
    expect(tracesOf(house.server.dataFolder, email)).toEqual([]);
  });

  it("puts the tables of spaces where nobody else is in the trash, and says so before", async () => {
    const team = await teamOf(house);
    await tableOf(team);
    expect(await team.ana.done("GET", "/me/data/erasure")).toEqual({
      passOn: [],
      lost: [{ space: "Lens", datasets: 1 }],
    });
    const steps = [{ operation: "texts.trim", params: {}, rows: { kind: "all" }, on: true, note: "pour unmistakable" }];
    await team.ana.done("POST", team.path("/recipes"), { recipe: { tablee: "recipe", version: 1, name: "R", steps } });
    expect(tracesOf(house.server.dataFolder, "unmistakable")).toEqual(["recipes.recipe"]);
    expect((await erase(team.ana, "Ana")).status).toBe(204);
    expect(tracesOf(house.server.dataFolder, "unmistakable")).toEqual([]);
  });

  it("leaves no file of what was published from there", async () => {
    const team = await teamOf(house);
    const table = await tableOf(team);
    const seen = await team.ana.done("GET", `/datasets/${table}/review/present`);
    const step = { step: "publish-unapproved", note: "Pour demain.", seen, although: false };
    await team.ana.done("POST", `/datasets/${table}/review/steps`, step);
    const file = () => fetch(`${house.server.address}/public/${table}.csv`);
    expect(await (await file()).text()).toContain("Lens");
    expect((await erase(team.ana, "Ana")).status).toBe(204);
    expect(readdirSync(join(house.server.dataFolder, "published"))).toEqual([]);
    expect((await file()).status).toBe(404);
  });
});

describe("guests who do not come any more", () => {
  it("are forgotten after the days the operator chose, unless their space is alive or depends on them", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "tablee-guests-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const first = await openHouse({ dataFolder });
    const [alone, busy] = [await teamOf(first), await teamOf(first)];
    await tableOf(alone);
    const ben = await busy.join("viewer", "Ben");
    await ben.done("POST", busy.path("/departure"));
    await busy.join("viewer", "Dora");
    await first.visitor().createSpace("Vide", "Elsa");
    first.clock.now += 20 * DAY;
    await busy.ana.done("GET", busy.path("/members"));
    await first.server.close();
    const openLater = async (environment: Readonly<Record<string, string>>) => {
      const now = first.clock.now + 21 * DAY;
      const server = await startServer({ dataFolder, environment, now: () => now });
      await server.close();
      const database = new BetterSqlite3(join(dataFolder, DATABASE_FILE), { readonly: true });
      const names = database.prepare("SELECT name FROM users ORDER BY name").pluck().all();
      database.close();
      return names;
    };
    expect(await openLater({}), "off unless asked for").toEqual(["Ana", "Ana", "Ben", "Dora", "Elsa"]);
    expect(await openLater({ TABLEE_GUEST_DAYS: "30" })).toEqual(["", "", "Ana", "Ana", "Dora"]);
  });
});
