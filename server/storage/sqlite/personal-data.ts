/** All that is held about one person, and its removal, in SQLite. */
import { z } from "zod";
import { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { PersonalDataStore, Standing } from "../personal-data.ts";
import type { Database } from "./database.ts";
import { CAME_BY, HELD } from "./held-data.ts";
import { stored } from "./stored.ts";

const SPACES = `
  SELECT s.id, s.name, m.role = 'owner' AND NOT EXISTS (
      SELECT 1 FROM members o WHERE o.space = s.id AND o.role = 'owner' AND o.user <> m.user) AS lastOwner,
    NOT EXISTS (SELECT 1 FROM members o WHERE o.space = s.id AND o.user <> m.user) AS alone,
    (SELECT json_group_array(d.id) FROM datasets d WHERE d.space = s.id AND d.deleted_at IS NULL) AS datasets
  FROM members m JOIN spaces s ON s.id = m.space WHERE m.user = ? ORDER BY m.joined_at, s.id`;

const Flag = z.number().transform((value) => value === 1);
const SpaceRow = z.object({ id: SpaceId, name: z.string(), lastOwner: Flag, alone: Flag, datasets: z.string() });
const Rows = z.array(z.record(z.string(), z.unknown()));

/**
 * Addresses are compared as mail servers do: whatever the case. Where letters are sent, one that nobody confirmed may be somebody else's;
 * elsewhere none is ever confirmed.
 */
const THEIR_ADDRESSES =
  "(SELECT lower(email) FROM logins WHERE person = @user AND (email_verified = 1 OR NOT @letters))";
/** The invitations they came in by, and those sent to them: they may bear their name, or their address. */
const FOR_THEM = `(SELECT id FROM invitations WHERE id IN (${CAME_BY}) OR lower(for_email) IN ${THEIR_ADDRESSES})`;
/** The spaces that nobody is in any more once they are gone. */
const LEFT_EMPTY = `(SELECT m.space FROM members m WHERE m.user = @user
  AND NOT EXISTS (SELECT 1 FROM members o WHERE o.space = m.space AND o.user <> m.user))`;

/** In an order that leaves no reference hanging: what names them first needs what leads to them. */
const FORGET = [
  `UPDATE audit SET details = json_remove(details, '$.forName') WHERE json_extract(details, '$.invitation') IN ${FOR_THEM}`,
  `UPDATE invitations SET for_name = NULL, for_email = NULL WHERE id IN ${FOR_THEM}`,
  `UPDATE invitations SET revoked_at = @at WHERE revoked_at IS NULL AND (space IN ${LEFT_EMPTY} OR (created_by = @user
    AND EXISTS (SELECT 1 FROM members m WHERE m.space = invitations.space AND m.user = @user)))`,
  // a value may be JSON; the end of another address is not theirs
  `DELETE FROM login_verifications WHERE value = @user OR EXISTS (SELECT 1 FROM logins l WHERE l.person = @user
    AND (login_verifications.value IN (l.id, l.email) OR login_verifications.identifier = l.email
      OR instr(login_verifications.value, json_quote(l.id)) OR instr(login_verifications.value, json_quote(l.email))))`,
  "DELETE FROM logins WHERE person = @user",
  "DELETE FROM sessions WHERE user = @user",
  "DELETE FROM api_tokens WHERE created_by = @user",
  "DELETE FROM operators WHERE user = @user",
  "DELETE FROM notices WHERE user = @user",
  "DELETE FROM notice_choices WHERE user = @user",
  "DELETE FROM visits WHERE user = @user",
  'UPDATE assignment_parts SET "to" = NULL WHERE "to" = @user',
  // their tables are in the trash; nobody could ever delete these
  `DELETE FROM recipes WHERE space IN ${LEFT_EMPTY}`,
  "DELETE FROM members WHERE user = @user",
  "UPDATE users SET name = '', erased_at = @at WHERE id = @user",
];

/** Last sign of life of a guest, of those we keep. */
const SEEN = `max(u.created_at,
  coalesce((SELECT max(created_at) FROM sessions WHERE user = u.id), 0),
  coalesce((SELECT max(seen_at) FROM members WHERE user = u.id), 0),
  coalesce((SELECT max(joined_at) FROM members WHERE user = u.id), 0),
  coalesce((SELECT max(at) FROM visits WHERE user = u.id), 0))`;

const FORGETTABLE = `
  SELECT u.id FROM users u
  WHERE u.erased_at IS NULL AND ${SEEN} < @at
    AND NOT EXISTS (SELECT 1 FROM logins WHERE person = u.id)
    AND NOT EXISTS (SELECT 1 FROM operators WHERE user = u.id)
    AND NOT EXISTS (
      SELECT 1 FROM members m WHERE m.user = u.id AND (
        EXISTS (SELECT 1 FROM members o WHERE o.space = m.space AND max(o.joined_at, coalesce(o.seen_at, 0)) >= @at)
        OR EXISTS (SELECT 1 FROM datasets d WHERE d.space = m.space AND coalesce(d.changed_at, d.created_at) >= @at)
        OR (m.role = 'owner' AND EXISTS (SELECT 1 FROM datasets d WHERE d.space = m.space AND d.deleted_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM members o WHERE o.space = m.space AND o.user <> u.id))
        OR (m.role = 'owner' AND EXISTS (SELECT 1 FROM members o WHERE o.space = m.space AND o.user <> u.id)
          AND NOT EXISTS (SELECT 1 FROM members o WHERE o.space = m.space AND o.user <> u.id AND o.role = 'owner'))))`;

/** `sendsLetters`: this server can ask an address to confirm itself. */
export function createSqlitePersonalData(
  { connection }: Pick<Database, "connection">,
  { sendsLetters }: { readonly sendsLetters: boolean },
): PersonalDataStore {
  const letters = sendsLetters ? 1 : 0;
  const spaces = connection.prepare<[string]>(SPACES);
  const forgettable = connection.prepare<[{ at: number }], string>(FORGETTABLE).pluck();
  const stillForgettable = connection.prepare<[{ at: number; user: UserId }]>(`${FORGETTABLE} AND u.id = @user`);
  const known = connection.prepare<[string]>("SELECT 1 FROM users WHERE id = ? AND erased_at IS NULL");

  const standingOf = (user: UserId): Standing => {
    const found = SpaceRow.array().parse(spaces.all(user));
    return {
      spaces: found.map(({ id }) => id),
      ownedAlone: found.filter(({ lastOwner, alone }) => lastOwner && !alone).map(({ name }) => name),
      alone: found
        .filter(({ alone }) => alone)
        .map(({ id, name, datasets }) => ({ id, name, datasets: DatasetId.array().parse(JSON.parse(datasets)) })),
    };
  };
  const erase = connection.transaction((user: UserId, at: number): boolean => {
    const { ownedAlone, alone } = standingOf(user);
    if (ownedAlone.length > 0 || known.get(user) === undefined) return false;
    const discard = connection.prepare(
      "UPDATE datasets SET deleted_at = ?, deleted_by = ? WHERE space = ? AND deleted_at IS NULL",
    );
    for (const { id } of alone) discard.run(at, user, id);
    forgetMentions(connection, user);
    for (const statement of FORGET) run(connection, statement, { user, at, letters });
    return true;
  });
  const forget = connection.transaction(
    (user: UserId, before: number, at: number): boolean =>
      stillForgettable.get({ at: before, user }) !== undefined && erase(user, at),
  );
  return {
    held: (user) =>
      stored(() =>
        Object.fromEntries(
          Object.entries(HELD).map(([kind, sql]) => [kind, Rows.parse(connection.prepare(sql).all({ user }))]),
        ),
      ),
    standing: (user) => stored(() => standingOf(user)),
    erase: (user, at) => stored(() => erase.immediate(user, at)),
    forget: (user, before, at) => stored(() => forget.immediate(user, before, at)),
    forgettable: (at) => stored(() => forgettable.all({ at }).map((id) => UserId.parse(id))),
  };
}

/** Those who were named in a comment are named there no more: the text keeps that somebody was. */
function forgetMentions(connection: Database["connection"], user: UserId): void {
  const naming = connection.prepare<[string], { id: string; text: string }>(
    "SELECT id, text FROM comments WHERE instr(text, '](' || ? || ')') > 0",
  );
  const put = connection.prepare<[string, string]>("UPDATE comments SET text = ? WHERE id = ?");
  // what was told of those comments repeats the name
  const told = connection.prepare<[string]>(
    "UPDATE notices SET details = json_set(details, '$.excerpt', '') WHERE comment = ?",
  );
  for (const { id, text } of naming.all(user)) {
    put.run(text.replaceAll(mentionOf(user), `@[…](${user})`), id);
    told.run(id);
  }
  run(connection, "DELETE FROM mentions WHERE user = @user", { user });
}

function mentionOf(user: UserId): RegExp {
  return new RegExp(`@\\[[^\\]\\n]{1,200}\\]\\(${user}\\)`, "g");
}

/** Statements take only what they name. */
function run(connection: Database["connection"], statement: string, given: Readonly<Record<string, unknown>>): void {
  const named = Object.entries(given).filter(([name]) => statement.includes(`@${name}`));
  connection.prepare(statement).run(Object.fromEntries(named));
}
