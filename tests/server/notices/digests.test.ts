import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createSmtpMailer } from "#server/mail/smtp-mailer.ts";
import { startDigests } from "#server/notices/digests.ts";
import { createUnsubscribeTokens } from "#server/notices/unsubscribe-tokens.ts";
import { newId } from "#server/storage/new-id.ts";
import type { NoticeStore } from "#server/storage/notices.ts";
import { type Database, openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteDatasets } from "#server/storage/sqlite/datasets.ts";
import { createSqliteInvitations } from "#server/storage/sqlite/invitations.ts";
import { createSqliteChoices, createSqliteDigestShelf, createSqliteNotices } from "#server/storage/sqlite/notices.ts";
import { createSqlitePeople } from "#server/storage/sqlite/people.ts";
import { createSqliteSpaces } from "#server/storage/sqlite/spaces.ts";
import { DatasetId, InvitationId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openPostOffice } from "./post-office.ts";

const HOUR = 60 * 60_000;
const SECRET = randomBytes(32);

describe("digests by e-mail", () => {
  let post: Awaited<ReturnType<typeof openPostOffice>>;
  let database: Database;
  let notices: NoticeStore;
  const clock = createHandClock();
  const [space, dataset, thread] = [newId(SpaceId), newId(DatasetId), newId(ThreadId)];
  const [author, reader] = [newId(UserId), newId(UserId)];

  beforeEach(async () => {
    post = await openPostOffice();
    database = openDatabase(join(temporaryFolder(), "t.sqlite"));
    notices = createSqliteNotices(database);
    const people = createSqlitePeople(database);
    for (const [id, name] of [
      [author, "Karim"],
      [reader, "Mme Dupont"],
    ] as const)
      await people.add({ id, name, colour: 0, createdAt: 0 });
    const joined = { space, joinedAt: 0 };
    await createSqliteSpaces(database).add(
      { id: space, name: "Lens", createdAt: 0 },
      { ...joined, user: author, role: "owner" },
    );
    const invitations = createSqliteInvitations(database);
    const invitation = { id: newId(InvitationId), space, role: "reviewer", createdBy: null } as const;
    const counted = { usesLeft: null, uses: 0, createdAt: 0, expiresAt: 1, revokedAt: null };
    await invitations.add([{ ...invitation, ...counted, forName: null, forEmail: null }]);
    await invitations.comeIn(invitation.id, { id: reader, name: "Mme Dupont", colour: 0, createdAt: 0 }, 0);
    const counts = {
      rows: 0,
      columns: 0,
      issues: null,
      incarnation: 0,
      original: null,
      deletedAt: null,
      deletedBy: null,
    };
    const made = { createdBy: author, createdAt: 0, changedAt: 0 };
    await createSqliteDatasets(database).add({ id: dataset, space, name: "Mairies <62>", ...counts, ...made });
    login(true);
  });
  afterEach(async () => {
    database.close();
    await post.close();
  });

  function login(verified: boolean): void {
    database.connection.exec("DELETE FROM logins");
    database.connection
      .prepare(
        "INSERT INTO logins (id, name, email, email_verified, created_at, updated_at, person) VALUES ('l', 'D', 'dupont@example.fr', ?, 0, 0, ?)",
      )
      .run(verified ? 1 : 0, reader);
  }
  const say = (excerpt: string) =>
    notices.add([
      {
        user: reader,
        at: clock.now(),
        space,
        dataset,
        kind: "question",
        by: author,
        about: { is: "thread", thread, excerpt },
        comment: null,
      },
    ]);
  const start = () => {
    const mailer = createSmtpMailer({ url: post.url, from: "Tablée <tablee@example.fr>" });
    const stop = startDigests({
      ...{ mailer, clock, origin: "https://data.example.fr", language: "fr" },
      shelf: createSqliteDigestShelf(database),
      people: createSqlitePeople(database),
      log: { info: () => undefined, warn: () => undefined },
      unsubscribeTokens: createUnsubscribeTokens(SECRET),
    });
    const close = async () => {
      await stop();
      mailer.close();
    };
    onTestFinished(close);
    return close;
  };
  const choose = (digest: "never" | "daily" | "hourly") =>
    createSqliteChoices(database).put(reader, { digest, muted: [] }, clock.now());
  const unmailed = () =>
    database.connection.prepare<[], number>("SELECT count(*) FROM notices WHERE mailed_at IS NULL").pluck().get();

  it("gather what was not read, by dataset, with links, and a way to receive no more", async () => {
    await choose("hourly");
    await say("Quel est le <bon> code ?");
    await say("Et celui-ci ?");
    const close = start();
    clock.turn(HOUR + 60_000);
    await post.until(() => post.letters.length === 1);
    await close();
    const letter = (post.letters[0] ?? "").replace(/=\r\n/g, "");
    expect(letter).toMatch(/^To: dupont@example\.fr/m);
    expect(letter).toMatch(/^List-Unsubscribe:\s+<https:\/\/data\.example\.fr\/api\/v1\/unsubscribe\/\w/m);
    expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(letter).toMatch(/^Message-ID: <[0-9a-f]{32}@data\.example\.fr>/im);
    expect(letter).toContain(`https://data.example.fr/d/${dataset}?thread=3D${thread}`);
    expect(letter).toContain("&lt;bon&gt;");
    expect(letter.match(/# Mairies <62> \(Lens\)/g)).toHaveLength(1);
    expect(unmailed()).toBe(0);
  });

  it("send nothing twice, a restart in between", async () => {
    await choose("hourly");
    await say("Une ?");
    const first = start();
    clock.turn(HOUR + 60_000);
    await post.until(() => post.letters.length === 1);
    await first();
    const second = start();
    clock.turn(3 * HOUR);
    await second();
    expect(post.letters).toHaveLength(1);
    await say("Deux ?");
    const third = start();
    clock.turn(HOUR + 60_000);
    await post.until(() => post.letters.length === 2);
    await third();
    expect(post.letters[1]).toContain("Deux");
    expect(post.letters[1]).not.toContain("Une ?");
  });

  it("wait while the mail server refuses, and then lose nothing", async () => {
    await choose("hourly");
    await say("Gardée ?");
    post.open(false);
    const close = start();
    clock.turn(HOUR + 60_000);
    await post.until(() => post.attempts() === 1);
    await close();
    expect(unmailed()).toBe(1);
    post.open(true);
    const again = start();
    clock.turn(60_000);
    await post.until(() => post.letters.length === 1);
    await again();
    expect(post.letters[0]).toContain("Gard");
    expect(unmailed()).toBe(0);
  });

  it.each([
    ["was read in the application", () => notices.markRead(reader, { through: 1e9 }, clock.now())],
    ["is for someone who chose never", () => choose("never")],
    ["is for an address that is not confirmed", () => login(false)],
    [
      "is for someone who left the space",
      () => void database.connection.prepare('DELETE FROM members WHERE "user" = ?').run(reader),
    ],
    ["is about a dataset in the trash", () => void database.connection.exec("UPDATE datasets SET deleted_at = 1")],
  ])("leave out what %s", async (_, make) => {
    await choose("hourly");
    await say("Non ?");
    await make();
    const close = start();
    clock.turn(48 * HOUR);
    await close();
    expect([post.letters, post.attempts()]).toEqual([[], 0]);
  });

  it("go out in the morning to who chose once a day, and to who never chose", async () => {
    await say("Demain matin ?");
    const morning = new Date(clock.now());
    morning.setHours(7, 0, 0, 0);
    if (morning.getTime() <= clock.now()) morning.setDate(morning.getDate() + 1);
    const close = start();
    clock.turn(morning.getTime() - clock.now() - 60_000);
    await close();
    expect(post.letters).toEqual([]);
    const again = start();
    clock.turn(120_000);
    await post.until(() => post.letters.length === 1);
    await again();
  });
});
