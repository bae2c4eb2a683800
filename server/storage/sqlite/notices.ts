/** Notices in SQLite, how people wish to be told, and what waits to go out by e-mail. */
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, lte, min, ne, or, type SQL, sql } from "drizzle-orm";
import { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import { NoticeKind, NoticeSubject } from "#shared/wire/notices.ts";
import type { Awaiting, ChoicesStore, DigestShelf, NoticeStore, StoredNotice, WhichNotices } from "../notices.ts";
import type { Database } from "./database.ts";
import { logins } from "./schema/accounts.ts";
import { datasets } from "./schema/datasets.ts";
import { noticeChoices, notices } from "./schema/notices.ts";
import { users } from "./schema/people.ts";
import { members, spaces } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

/** what its reader may still see */
const IN_SPACE = and(eq(members.space, notices.space), eq(members.user, notices.user));
const NOT_IN_TRASH = and(eq(datasets.id, notices.dataset), isNull(datasets.deletedAt));
/** neither read nor mailed */
const PENDING = and(isNull(notices.mailedAt), isNull(notices.readAt));

export function createSqliteNotices({ drizzle }: Pick<Database, "drizzle">): NoticeStore {
  return {
    add: (given) =>
      stored(() => {
        if (given.length === 0) return;
        const rows = given.map(({ about, ...notice }) => ({ ...notice, details: JSON.stringify(about) }));
        drizzle.insert(notices).values(rows).run();
      }),
    of: (user, { after, limit }) =>
      stored(() =>
        readable(drizzle)
          .where(and(eq(notices.user, user), gt(notices.id, after)))
          .orderBy(desc(notices.id))
          .limit(limit)
          .all()
          .map(noticeOf),
      ),
    countUnread: (user) =>
      stored(() => {
        const row = drizzle
          .select({ unread: count() })
          .from(notices)
          .innerJoin(members, IN_SPACE)
          .innerJoin(datasets, NOT_IN_TRASH)
          .where(and(eq(notices.user, user), isNull(notices.readAt)))
          .get();
        return row?.unread ?? 0;
      }),
    markRead: (user, which, at) =>
      stored(
        () =>
          void drizzle
            .update(notices)
            .set({ readAt: at })
            .where(and(eq(notices.user, user), isNull(notices.readAt), named(which)))
            .run(),
      ),
    reword: (comment, excerpt) =>
      stored(
        () =>
          void drizzle
            .update(notices)
            .set({ details: sql`json_set(${notices.details}, '$.excerpt', ${excerpt})` })
            .where(aboutComment(comment))
            .run(),
      ),
    removeBefore: (at) => stored(() => void drizzle.delete(notices).where(lt(notices.at, at)).run()),
  };
}

export function createSqliteChoices({ drizzle }: Pick<Database, "drizzle">): ChoicesStore {
  return {
    of: (ids) =>
      stored(() => {
        const rows = drizzle
          .select()
          .from(noticeChoices)
          .where(inArray(noticeChoices.user, [...ids]))
          .all();
        return new Map(
          rows.map((row) => [
            UserId.parse(row.user),
            { digest: row.digest, muted: NoticeKind.array().parse(JSON.parse(row.muted)), language: row.language },
          ]),
        );
      }),
    put: (user, { digest, muted }, at) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const before = transaction.select().from(noticeChoices).where(eq(noticeChoices.user, user)).get();
            const values = { digest, muted: JSON.stringify(muted) };
            transaction
              .insert(noticeChoices)
              .values({ user, ...values })
              .onConflictDoUpdate({ target: noticeChoices.user, set: values })
              .run();
            if (before?.digest !== "never" || digest === "never") return;
            transaction
              .update(notices)
              .set({ mailedAt: at })
              .where(and(eq(notices.user, user), PENDING))
              .run();
          },
          // it reads first: the log's own thread must not write in between
          { behavior: "immediate" },
        ),
      ),
    putLanguage: (user, language) =>
      stored(
        () =>
          void drizzle
            .insert(noticeChoices)
            .values({ user, digest: "daily", muted: "[]", language })
            .onConflictDoUpdate({
              target: noticeChoices.user,
              set: { language },
              setWhere: or(isNull(noticeChoices.language), ne(noticeChoices.language, language)),
            })
            .run(),
      ),
    addressOf: (user) =>
      stored(() => {
        const row = drizzle
          .select({ email: logins.email })
          .from(logins)
          .where(and(eq(logins.person, user), eq(logins.emailVerified, true)))
          .get();
        return row?.email ?? null;
      }),
  };
}

export function createSqliteDigestShelf({ drizzle }: Pick<Database, "drizzle">): DigestShelf {
  return {
    awaiting: () =>
      stored(() =>
        drizzle
          .select({
            user: notices.user,
            name: users.name,
            email: min(logins.email),
            digest: noticeChoices.digest,
            language: noticeChoices.language,
            oldest: min(notices.at),
          })
          .from(notices)
          .innerJoin(members, IN_SPACE)
          .innerJoin(datasets, NOT_IN_TRASH)
          .innerJoin(users, and(eq(users.id, notices.user), isNull(users.erasedAt)))
          .innerJoin(logins, and(eq(logins.person, notices.user), eq(logins.emailVerified, true)))
          .leftJoin(noticeChoices, eq(noticeChoices.user, notices.user))
          .where(PENDING)
          .groupBy(notices.user)
          .all()
          .flatMap(({ user, name, email, digest, language, oldest }): Awaiting[] => {
            if (email === null || oldest === null || digest === "never") return [];
            return [{ user: UserId.parse(user), name, email, digest: digest ?? "daily", language, oldest }];
          }),
      ),
    pending: (user) =>
      stored(() =>
        readable(drizzle)
          .where(and(eq(notices.user, user), PENDING))
          .orderBy(asc(notices.id))
          .all()
          .map(noticeOf),
      ),
    mailed: (ids, at) =>
      stored(
        () =>
          void drizzle
            .update(notices)
            .set({ mailedAt: at })
            .where(inArray(notices.id, [...ids]))
            .run(),
      ),
  };
}

/** What was told of a comment. */
export function aboutComment(comment: string): SQL {
  return eq(notices.comment, comment);
}

/** What was told of a thread: its comments, and what was decided. */
export function aboutThread(thread: string): SQL {
  return eq(sql`json_extract(${notices.details}, '$.thread')`, thread);
}

function readable(drizzle: Database["drizzle"]) {
  return drizzle
    .select({ notice: notices, spaceName: spaces.name, datasetName: datasets.name })
    .from(notices)
    .innerJoin(members, IN_SPACE)
    .innerJoin(spaces, eq(spaces.id, notices.space))
    .innerJoin(datasets, NOT_IN_TRASH);
}

function named(which: WhichNotices) {
  if ("ids" in which) return inArray(notices.id, [...which.ids]);
  if ("through" in which) return lte(notices.id, which.through);
  return aboutThread(which.thread);
}

interface Readable {
  readonly notice: typeof notices.$inferSelect;
  readonly spaceName: string;
  readonly datasetName: string;
}

function noticeOf({ notice, spaceName, datasetName }: Readable): StoredNotice {
  const { id, at, readAt, details, by } = notice;
  return {
    ...{ id, at, readAt, spaceName, datasetName },
    user: UserId.parse(notice.user),
    space: SpaceId.parse(notice.space),
    dataset: DatasetId.parse(notice.dataset),
    kind: NoticeKind.parse(notice.kind),
    by: by === null ? null : UserId.parse(by),
    about: NoticeSubject.parse(JSON.parse(details)),
  };
}
