/** Whoever may do everything in a space of their own names, in its addresses, what is in another's: each route that takes two ids refuses the pair. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Thread } from "#shared/wire/comments.ts";
import { Me } from "#shared/wire/http.ts";
import { UploadPreview } from "#shared/wire/imports.ts";
import { InvitationLine, MadeApiToken } from "#shared/wire/members.ts";
import { NoticeList } from "#shared/wire/notices.ts";
import { SpotCheck } from "#shared/wire/spot-checks.ts";
import { VersionList } from "#shared/wire/versions.ts";
import { PLAIN_CHOICES } from "../support/choices.ts";
import { createVisitor } from "../support/visitor.ts";
import { type House, openHouse } from "./house.ts";
import { CSV, inADay } from "./routes.ts";

/** What there is to name in one space. */
interface Things {
  readonly space: string;
  readonly dataset: string;
  readonly thread: string;
  readonly comment: string;
  readonly question: string;
  readonly suggestion: string;
  readonly version: string;
  readonly check: string;
  readonly upload: string;
  readonly invitation: string;
  readonly token: string;
  readonly member: string;
}
type Do = (method: string, path: string, body?: unknown) => Promise<unknown>;
type Asked = readonly [method: string, path: string, body?: unknown];

let house: House;
let mine: Things;
let theirs: Things;
/** Eve, the owner of another space */
let ask: (...asked: Asked) => Promise<{ readonly status: number; readonly body: unknown }>;
beforeAll(async () => {
  house = await openHouse();
  const eve = house.actors.find(({ name }) => name === "a member of another space");
  if (eve === undefined) throw new Error("nobody of another space");
  const visitor = createVisitor(house.server.address);
  ask = (method, path, body) => visitor.call(method, path, body, contentOf(eve.headers, body));
  const asEve: Do = async (method, path, body) => {
    const answer = await ask(method, path, body);
    if (answer.status > 299) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const [own] = Me.parse(await asEve("GET", "/me")).spaces;
  mine = await furnish(asEve, own?.id ?? "");
  theirs = await furnish(house.owner.done, house.place.space);
});
afterAll(() => house.close());

function contentOf(headers: Readonly<Record<string, string>>, body: unknown): Record<string, string> {
  return { ...headers, ...(body instanceof Uint8Array ? { "content-type": "application/octet-stream" } : {}) };
}

async function furnish(act: Do, space: string): Promise<Things> {
  const upload = UploadPreview.parse(
    await act("POST", `/spaces/${space}/uploads?name=a.csv`, new TextEncoder().encode(CSV)),
  ).id;
  const events = String(await act("POST", `/uploads/${upload}/import`, { name: "a", choices: PLAIN_CHOICES }));
  const dataset = /"dataset":"([0-9a-z]{20})"/.exec(events)?.[1] ?? "";
  const open = async (more: object) =>
    Thread.parse(await act("POST", `/datasets/${dataset}/threads`, { row: "a.0", column: null, text: "?", ...more }));
  const thread = await open({});
  const { versions } = VersionList.parse(await act("GET", `/datasets/${dataset}/versions`));
  const invited = { role: "viewer", expiresAt: inADay(), uses: 1, forName: null, forEmail: null };
  const program = { name: "carte", role: "editor", expiresAt: inADay() };
  const drawn = { rows: 1, withoutToday: false };
  return {
    ...{ space, dataset, upload, thread: thread.id, comment: thread.comments[0]?.id ?? "" },
    question: (await open({ kind: "question" })).id,
    suggestion: (await open({ column: "c0", kind: "suggestion", value: "Mairie de Lens" })).id,
    version: versions[0]?.id ?? "",
    check: SpotCheck.parse(await act("POST", `/datasets/${dataset}/spot-checks`, drawn)).id,
    invitation: InvitationLine.parse(await act("POST", `/spaces/${space}/invitations`, invited)).id,
    token: MadeApiToken.parse(await act("POST", `/spaces/${space}/tokens`, program)).line.id,
    member: Me.parse(await act("GET", "/me")).person.id,
  };
}

const under = ({ dataset }: Things, rest: string) => `/datasets/${dataset}${rest}`;
const ACCEPTED = { outcome: "accepted", seen: "Mairie" };
const PAIRS: Readonly<Record<string, (mine: Things, theirs: Things) => Asked>> = {
  "a thread read": (m, t) => ["GET", under(m, `/threads/${t.thread}`)],
  "a thread resolved": (m, t) => ["PATCH", under(m, `/threads/${t.thread}`), { resolved: true }],
  "a reply": (m, t) => ["POST", under(m, `/threads/${t.thread}/comments`), { text: "!" }],
  "a suggestion accepted": (m, t) => ["POST", under(m, `/threads/${t.suggestion}/decision`), ACCEPTED],
  "a suggestion refused": (m, t) => ["POST", under(m, `/threads/${t.suggestion}/decision`), { outcome: "refused" }],
  "a comment rewritten": (m, t) => ["PATCH", under(m, `/threads/${t.thread}/comments/${t.comment}`), { text: "!" }],
  "a comment of another thread rewritten": (m, t) => [
    ...(["PATCH", under(m, `/threads/${m.thread}/comments/${t.comment}`)] as const),
    { text: "!" },
  ],
  "a comment deleted": (m, t) => ["DELETE", under(m, `/threads/${t.thread}/comments/${t.comment}`)],
  "a comment of another thread deleted": (m, t) => ["DELETE", under(m, `/threads/${m.thread}/comments/${t.comment}`)],
  "a reaction": (m, t) => [
    ...(["PUT", under(m, `/threads/${m.thread}/comments/${t.comment}/reactions`)] as const),
    { emoji: "👍", on: true },
  ],
  "a question answered": (m, t) => ["POST", under(m, `/questions/${t.question}/answer`), { text: "!" }],
  "a version named": (m, t) => ["PATCH", under(m, `/versions/${t.version}`), { name: "mine" }],
  "a version read": (m, t) => ["GET", under(m, `/versions/${t.version}/document`)],
  "a version exported": (m, t) => ["GET", under(m, `/versions/${t.version}/export.csv`)],
  "a version restored": (m, t) => ["POST", under(m, `/versions/${t.version}/restorations`)],
  "a spot check seen": (m, t) => ["GET", under(m, `/spot-checks/${t.check}`)],
  "a row judged": (m, t) => [
    ...(["PUT", under(m, `/spot-checks/${t.check}/rows/a.0`)] as const),
    { verdict: "wrong", note: null, instead: true },
  ],
  "an invitation withdrawn": (m, t) => ["DELETE", `/spaces/${m.space}/invitations/${t.invitation}`],
  "a token revoked": (m, t) => ["DELETE", `/spaces/${m.space}/tokens/${t.token}`],
  "a member’s role": (m, t) => ["PATCH", `/spaces/${m.space}/members/${t.member}`, { role: "viewer" }],
  "a member removed": (m, t) => ["DELETE", `/spaces/${m.space}/members/${t.member}`],
  "ownership passed": (m, t) => ["POST", `/spaces/${m.space}/ownership`, { to: t.member }],
  "an upload previewed": (_, t) => ["POST", `/uploads/${t.upload}/preview`, { choices: null }],
  "an upload imported": (_, t) => ["POST", `/uploads/${t.upload}/import`, { name: "a", choices: PLAIN_CHOICES }],
};

it.each(Object.entries(PAIRS))("%s", async (_, pair) => {
  const before = house.contents();
  const versions = await house.owner.done("GET", under(theirs, "/versions"));
  const [method, path, body] = pair(mine, theirs);
  const answer = await ask(method, path, body);
  expect(answer).toMatchObject({ status: 404 });
  expect(house.contents()).toBe(before);
  expect(await house.owner.done("GET", under(theirs, "/versions"))).toEqual(versions);
  // the same is theirs to ask for in their own space: the address is right
  const [ownMethod, ownPath, ownBody] = pair(theirs, theirs);
  if (ownMethod === "GET") expect(await house.owner.done(ownMethod, ownPath, ownBody)).toBeTruthy();
});

it("gives no place in one’s own list of questions to those of another space", async () => {
  const order = { threads: [theirs.question, mine.question] };
  const before = await house.owner.done("GET", `/spaces/${theirs.space}/questions`);
  expect((await ask("PUT", `/spaces/${mine.space}/questions/order`, order)).status).toBe(204);
  expect(JSON.stringify((await ask("GET", `/spaces/${mine.space}/questions`)).body)).not.toContain(theirs.question);
  expect(await house.owner.done("GET", `/spaces/${theirs.space}/questions`)).toEqual(before);
});

it("tells nobody of another space that they were named", async () => {
  const text = `@[Ana](${theirs.member})`;
  const where = { row: "a.0", column: null, text };
  expect((await ask("POST", under(mine, "/threads"), where)).status).toBe(201);
  const { notices } = NoticeList.parse(await house.owner.done("GET", "/me/notices"));
  expect(notices.filter(({ space }) => space.id === mine.space)).toEqual([]);
});
