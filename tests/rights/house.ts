/** One real server, two spaces, and everyone who may come by: what the tests of rights ask with. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { Thread } from "#shared/wire/comments.ts";
import { Me } from "#shared/wire/http.ts";
import { InvitationLine, MadeApiToken } from "#shared/wire/members.ts";
import { VersionList } from "#shared/wire/versions.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";
import { CSV, inADay, type Place, SCHEMA } from "./routes.ts";

/** Place of their expected status in a line of the table of routes. */
export const COLUMN = { owner: 0, editor: 1, reviewer: 2, viewer: 3, stranger: 4, nobody: 5 } as const;
type Kind = keyof typeof COLUMN;

export interface Actor {
  readonly name: string;
  readonly kind: Kind;
  /** a program that holds a token of the owner's */
  readonly isProgram: boolean;
  /** sent with each request, and with the upgrade of a socket */
  readonly headers: Readonly<Record<string, string>>;
  /** resolves to the status, once the whole answer has come; of a stream that does not end, once it begins */
  ask(method: string, path: string, body?: unknown): Promise<number>;
}

export interface House {
  readonly server: TestServer;
  readonly place: Place;
  /** the refused first: what they ask for must not have been used up by who may */
  readonly actors: readonly Actor[];
  readonly owner: Visitor;
  /** the tables that a command may change, row by row; the same text when nothing changed */
  contents(): string;
  close(): Promise<void>;
}

const CATALOGUE = fileURLToPath(new URL("../server/http/catalogue", import.meta.url));
/** written in the background, or at each use: not what a command asks for */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  api_tokens: ["lastUsedAt"],
  datasets: ["changedAt", "rows", "columns", "issues"],
  sessions: ["expiresAt"],
};
const BACKGROUND = /^(sqlite_|__|change|changes|journal|snapshots|versions|notices|visits|updates_blocks)/;

export async function openHouse(): Promise<House> {
  const server = await startServer({
    environment: {
      TABLEE_GEOGRAPHY_URL: "off",
      TABLEE_SCHOOLS_URL: "off",
      TABLEE_COMPANIES_URL: "off",
      TABLEE_ARRIVALS_PER_MINUTE: "10000",
      TABLEE_SCHEMA_CATALOGUE: CATALOGUE,
    },
  });
  const visitor = () => createVisitor(server.address);
  const [owner, editor, reviewer, viewer, removed, gone, stranger] = Array.from({ length: 7 }, visitor) as Seven;
  const space = await owner.createSpace("Lens", "Ana");
  const links = space.links ?? { editor: "", reviewer: "", viewer: "" };
  await editor.join(links.editor, "Ben");
  await reviewer.join(links.reviewer, "Chloé");
  await viewer.join(links.viewer, "Dan");
  await removed.join(links.editor, "Remi");
  await gone.join(links.editor, "Gaël");
  const elsewhere = await stranger.createSpace("Elsewhere", "Eve");
  const idOf = async (who: Visitor) => Me.parse(await who.done("GET", "/me")).person.id;
  await owner.done("DELETE", `/spaces/${space.id}/members/${await idOf(removed)}`);

  const token = async (by: Visitor, of: string, role: string) =>
    MadeApiToken.parse(await by.done("POST", `/spaces/${of}/tokens`, { name: role, role, expiresAt: inADay() }));
  const [asEditor, asReviewer, asViewer, revoked, expired] = await Promise.all(
    ["editor", "reviewer", "viewer", "editor", "editor"].map((role) => token(owner, space.id, role)),
  );
  const ofElsewhere = await token(stranger, elsewhere.id, "editor");
  await owner.done("DELETE", `/spaces/${space.id}/tokens/${revoked?.line.id}`);

  const database = new BetterSqlite3(join(server.dataFolder, DATABASE_FILE));
  database.pragma("busy_timeout = 5000");
  database.prepare("update api_tokens set expires_at = 1 where id = ?").run(expired?.line.id);
  database.prepare("update sessions set expires_at = 1 where user = ?").run(await idOf(gone));

  const place = await furnish(owner, space.id, links.reviewer.slice(6), await idOf(viewer));
  const actor = (name: string, kind: Kind, headers: Record<string, string>, isProgram = false): Actor => {
    const ask: Actor["ask"] = async (method, path, body) => {
      const raw = body instanceof Uint8Array;
      const type = raw ? "application/octet-stream" : "application/json";
      const response = await fetch(`${server.address}/api/v1${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "content-type": type }) },
        body: body === undefined ? null : raw ? new Uint8Array(body) : JSON.stringify(body),
      });
      if (path.endsWith("/stream") && response.ok) await response.body?.cancel();
      else await response.arrayBuffer();
      return response.status;
    };
    return { name, kind, isProgram, headers, ask };
  };
  const cookie = (who: Visitor) => ({ cookie: `tablee_session=${who.token}` });
  const bearer = (made: MadeApiToken | undefined) => ({ authorization: `Bearer ${made?.token}` });
  const actors = [
    actor("nobody", "nobody", {}),
    actor("an expired session", "nobody", cookie(gone)),
    actor("an invented session", "nobody", { cookie: `tablee_session=${"A".repeat(43)}` }),
    actor("a revoked token", "nobody", bearer(revoked)),
    actor("an expired token", "nobody", bearer(expired)),
    actor("an invented token", "nobody", { authorization: `Bearer tbl_${"A".repeat(43)}` }),
    actor("a token in a cookie", "nobody", { cookie: `tablee_session=${asEditor?.token}` }),
    actor("a removed member", "stranger", cookie(removed)),
    actor("a member of another space", "stranger", cookie(stranger)),
    actor("a token of another space", "stranger", bearer(ofElsewhere), true),
    actor("a viewer", "viewer", cookie(viewer)),
    actor("a token that views", "viewer", bearer(asViewer), true),
    actor("a reviewer", "reviewer", cookie(reviewer)),
    actor("a token that reviews", "reviewer", bearer(asReviewer), true),
    actor("an editor", "editor", cookie(editor)),
    actor("a token that edits", "editor", bearer(asEditor), true),
    actor("the owner", "owner", cookie(owner)),
  ];
  let known = { version: null as unknown, text: "" };
  return {
    server,
    place,
    actors,
    owner,
    contents() {
      // moves when someone else wrote in the file
      const version = database.pragma("data_version", { simple: true });
      if (version !== known.version) known = { version, text: contentsOf(database) };
      return known.text;
    },
    close: async () => {
      database.close();
      await server.close();
    },
  };
}

type Seven = [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];

/** What everybody asks for, made by the owner. */
async function furnish(owner: Visitor, space: string, token: string, member: string): Promise<Place> {
  const preview = await owner.upload(space, "a.csv", CSV);
  const imported = async () => {
    const last = (await owner.import(space, "a.csv", CSV)).at(-1);
    if (last?.kind !== "done") throw new Error(JSON.stringify(last));
    return last.dataset;
  };
  const dataset = await imported();
  await owner.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "s", text: SCHEMA });
  const spares = [await imported(), await imported(), await imported()];
  const open = async (more: object) =>
    Thread.parse(
      await owner.done("POST", `/datasets/${dataset}/threads`, { row: "a.0", column: null, text: "?", ...more }),
    );
  const thread = await open({});
  const comments = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const one = await open({});
      return { thread: one.id, comment: one.comments[0]?.id ?? "" };
    }),
  );
  const question = (await open({ kind: "question" })).id;
  const suggestion = (await open({ column: "c0", kind: "suggestion", value: "Mairie de Lens" })).id;
  const { versions } = VersionList.parse(await owner.done("GET", `/datasets/${dataset}/versions`));
  const invited = { role: "viewer", expiresAt: inADay(), uses: 1, forName: null, forEmail: null };
  const invitation = InvitationLine.parse(await owner.done("POST", `/spaces/${space}/invitations`, invited)).id;
  const program = { name: "carte", role: "editor", expiresAt: inADay() };
  const apiToken = MadeApiToken.parse(await owner.done("POST", `/spaces/${space}/tokens`, program)).line.id;
  const version = versions[0]?.id ?? "";
  const made = {
    thread: thread.id,
    comments,
    question,
    suggestion,
    version,
    spares,
    token,
    member,
    invitation,
    apiToken,
  };
  return { space, dataset, upload: preview.id, ...made };
}

function contentsOf(database: BetterSqlite3.Database): string {
  const names = database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
  const tables = (names as string[]).filter((name) => !BACKGROUND.test(name));
  return tables
    .map((name) => {
      const passing = PASSING[name] ?? [];
      const rows = database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
      const lines = rows.map((row) =>
        JSON.stringify(row, (key, value) =>
          passing.some((one) => camel(key) === one) ? undefined : Buffer.isBuffer(value) ? value.length : value,
        ),
      );
      return `${name}\n${lines.join("\n")}`;
    })
    .join("\n");
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
