/** Every column of the database that names a person: it is in the file of what is held about them, or there is a reason; and it goes at their erasure, or stays. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/storage/new-id.ts";
import { type Database, openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqlitePersonalData } from "#server/storage/sqlite/personal-data.ts";
import { UserId } from "#shared/model/ids.ts";

/** columns that hold who somebody is without a reference of the schema: their tables outlive it, or are written without asking */
const BY_NAME = /^(user|author|by|\w+_by)$/;

type Line = readonly [kind: string | { readonly not: string }, erased: "goes" | "stays"];

/** In which kind of the file each is. What stays says “former member”. */
const COLUMNS: Readonly<Record<string, Line>> = {
  "api_tokens.created_by": ["programTokens", "goes"],
  "assignment_parts.to": ["mineToComplete", "goes"],
  "assignments.by": ["sharedOut", "stays"],
  "saved_views.by": ["savedViews", "stays"],
  "bilan_texts.by": ["bilanTexts", "stays"],
  "privacy_decisions.by": ["privacyDecisions", "stays"],
  "purges.by": ["purges", "stays"],
  "recipes.by": ["recipes", "stays"],
  "step_notes.by": ["stepNotes", "stays"],
  "geocoding_jobs.by": ["geocoding", "stays"],
  "territories.by": ["territories", "stays"],
  "audit.actor": ["journal", "stays"],
  "changes.author": ["edits", "stays"],
  "client_ids.user": [
    { not: "numbers of the protocol, one for each tab that was open, of the edits that are counted" },
    "stays",
  ],
  "comments.author": ["comments", "stays"],
  "datasets.created_by": ["datasetsMade", "stays"],
  "datasets.deleted_by": ["datasetsDeleted", "stays"],
  "datasets.state_by": ["reviewStates", "stays"],
  "imports.by": ["imports", "stays"],
  "invitations.created_by": ["invitationsMade", "stays"],
  "locks.by": ["locks", "stays"],
  "logins.person": ["logins", "goes"],
  "marks.by": ["marks", "stays"],
  "members.user": ["memberships", "goes"],
  "mentions.user": ["mentions", "goes"],
  "notice_choices.user": ["noticeChoices", "goes"],
  "notices.by": [{ not: "told to somebody else, of what is in the file where it was done" }, "stays"],
  "notices.user": ["notices", "goes"],
  "operators.user": ["operator", "goes"],
  "reactions.user": ["reactions", "stays"],
  "review_steps.by": ["reviewSteps", "stays"],
  "sessions.user": ["sessions", "goes"],
  "settled_doubts.by": ["doubtsSettled", "stays"],
  "spot_check_rows.by": ["spotChecks", "stays"],
  "spot_checks.by": ["spotChecksDrawn", "stays"],
  "threads.decided_by": ["decisions", "stays"],
  "updates.author": [
    { not: "the edits themselves, which are counted: what they wrote is the table, which is taken along as a file" },
    "stays",
  ],
  "uploads.user": ["uploads", "stays"],
  "versions.author": ["versions", "stays"],
  "visits.user": ["visits", "goes"],
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly hidden: number;
}

const folder = mkdtempSync(join(tmpdir(), "tablee-held-"));
let database: Database;
beforeAll(() => {
  database = openDatabase(join(folder, "tablee.sqlite"));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const tables = () =>
  database.connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .pluck()
    .all() as string[];
const columnsOf = (table: string) => database.connection.pragma(`table_info("${table}")`) as Column[];
const references = (table: string) =>
  database.connection.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[];

function namesPeople(): string[] {
  return tables().flatMap((table) => {
    const referring = references(table).flatMap((one) => (one.table === "users" ? [one.from] : []));
    const named = columnsOf(table).flatMap(({ name }) => (BY_NAME.test(name) ? [name] : []));
    return [...new Set([...referring, ...named])].map((column) => `${table}.${column}`);
  });
}

it("each has its line", () => {
  expect(namesPeople().sort()).toEqual(Object.keys(COLUMNS).sort());
});

describe("whose name is there", () => {
  const [me, other] = [newId(UserId), newId(UserId)];
  /** the id of everything that is no person: whatever refers to anything finds it */
  const thing = newId(UserId);

  /** One row in every table, of somebody else; the one column is ours. */
  function furnish(place: string): void {
    const { connection } = database;
    connection.pragma("foreign_keys = off");
    const people = new Set(namesPeople());
    for (const table of tables()) {
      if (table === "applied_migrations") continue;
      connection.prepare(`DELETE FROM "${table}"`).run();
      if (table === "users") continue;
      const values = columnsOf(table).map(({ name, type }) => {
        if (people.has(`${table}.${name}`)) return `${table}.${name}` === place ? me : other;
        if (name === "details") return "{}";
        return type === "TEXT" ? thing : type === "BLOB" ? Buffer.alloc(0) : 1;
      });
      connection.prepare(`INSERT INTO "${table}" VALUES (${values.map(() => "?").join(", ")})`).run(...values);
    }
    const person = connection.prepare("INSERT INTO users (id, name, colour, created_at) VALUES (?, 'P', 0, 1)");
    for (const id of [me, other]) person.run(id);
    connection.pragma("foreign_keys = on");
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  }

  it.each(Object.entries(COLUMNS))("%s", async (place, [kind, erased]) => {
    furnish(place);
    const store = createSqlitePersonalData(database, { sendsLetters: false });
    const held = await store.held(me);
    const found = Object.keys(held).filter((one) => one !== "person" && (held[one]?.length ?? 0) > 0);
    // a login brings its ways in, and what was sent to its address
    const direct = found.filter((one) => one !== "waysIn" && one !== "invitationsForMe");
    expect(direct).toEqual(typeof kind === "string" ? [kind] : []);
    expect(await store.erase(me, 2)).toBe(true);
    const [table, column] = place.split(".");
    const left = database.connection.prepare(`SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(me);
    expect(left).toBe(erased === "stays" ? 1 : 0);
  });

  it.each([
    ["confirmed", true, 1, null],
    ["claimed, on a server that sends no letters", false, 0, null],
    ["only claimed, where a letter could have confirmed it", true, 0, thing],
  ])("an invitation to an address that was %s", async (_, sendsLetters, verified, left) => {
    furnish("logins.person");
    database.connection.prepare("UPDATE logins SET email_verified = ?").run(verified);
    expect(await createSqlitePersonalData(database, { sendsLetters }).erase(me, 2)).toBe(true);
    expect(database.connection.prepare("SELECT for_email FROM invitations").pluck().all()).toEqual([left]);
  });
});
