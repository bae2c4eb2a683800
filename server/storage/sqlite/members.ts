/** Members of spaces in SQLite. */
import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { KnownMember, MemberChange, Members } from "../spaces.ts";
import type { Database } from "./database.ts";
import { datasets } from "./schema/datasets.ts";
import { assignmentParts, assignments } from "./schema/review.ts";
import { apiTokens, invitations, members } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

type Transaction = Parameters<Parameters<Database["drizzle"]["transaction"]>[0]>[0];

export function createSqliteMembers({ drizzle }: Pick<Database, "drizzle">): Members {
  const inTransaction = <T>(act: (transaction: Transaction) => T) =>
    // written for sure: nobody comes between what is read and what is written
    stored(() => drizzle.transaction(act, { behavior: "immediate" }));
  return {
    roleOf: (space, user) => stored(() => roleIn(drizzle, space, user)),
    of: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(members)
          .where(eq(members.space, space))
          .orderBy(asc(members.joinedAt), asc(sql`${members}.rowid`))
          .all()
          .map(memberOf),
      ),
    seen: (space, user, at) =>
      stored(() => void drizzle.update(members).set({ seenAt: at }).where(isMember(space, user)).run()),
    changeRole: (space, user, role, at) =>
      inTransaction((transaction): MemberChange => {
        const from = roleIn(transaction, space, user);
        if (from === null) return { is: "not-a-member" };
        if (role !== "owner" && isLastOwner(transaction, space, user)) return { is: "last-owner" };
        setRole(transaction, space, user, role, at);
        return { is: "changed", from };
      }),
    passOwnership: (space, from, to, at) =>
      inTransaction((transaction): MemberChange => {
        const before = roleIn(transaction, space, to);
        if (before === null || roleIn(transaction, space, from) !== "owner") return { is: "not-a-member" };
        setRole(transaction, space, from, "editor", at);
        setRole(transaction, space, to, "owner", at);
        return { is: "changed", from: before };
      }),
    remove: (space, user, at) =>
      inTransaction((transaction): MemberChange => {
        const from = roleIn(transaction, space, user);
        if (from === null) return { is: "not-a-member" };
        if (isLastOwner(transaction, space, user)) return { is: "last-owner" };
        transaction.delete(members).where(isMember(space, user)).run();
        transaction
          .update(apiTokens)
          .set({ revokedAt: at })
          .where(and(eq(apiTokens.space, space), eq(apiTokens.createdBy, user), isNull(apiTokens.revokedAt)))
          .run();
        revokeMadeBy(transaction, space, user, null, at);
        freeShare(transaction, space, user);
        return { is: "changed", from };
      }),
  };
}

function setRole(transaction: Transaction, space: SpaceId, user: UserId, role: Role, at: number): void {
  transaction.update(members).set({ role }).where(isMember(space, user)).run();
  if (role !== "owner") revokeMadeBy(transaction, space, user, "owner", at);
}

/** Those that still let somebody in, for one role or all. */
function revokeMadeBy(transaction: Transaction, space: SpaceId, user: UserId, role: Role | null, at: number): void {
  transaction
    .update(invitations)
    .set({ revokedAt: at })
    .where(
      and(
        eq(invitations.space, space),
        eq(invitations.createdBy, user),
        role === null ? undefined : eq(invitations.role, role),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, at),
        or(isNull(invitations.usesLeft), gt(invitations.usesLeft, 0)),
      ),
    )
    .run();
}

/** What was theirs to complete is nobody's. */
function freeShare(transaction: Transaction, space: SpaceId, user: UserId): void {
  const ofSpace = transaction
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(datasets, eq(datasets.id, assignments.dataset))
    .where(eq(datasets.space, space));
  transaction
    .update(assignmentParts)
    .set({ to: null })
    .where(and(eq(assignmentParts.to, user), inArray(assignmentParts.assignment, ofSpace)))
    .run();
}

function isLastOwner(transaction: Transaction, space: SpaceId, user: UserId): boolean {
  const owners = transaction
    .select({ user: members.user })
    .from(members)
    .where(and(eq(members.space, space), eq(members.role, "owner")))
    .all();
  return owners.length === 1 && owners[0]?.user === user;
}

function roleIn(drizzle: Pick<Transaction, "select">, space: SpaceId, user: UserId): Role | null {
  return drizzle.select({ role: members.role }).from(members).where(isMember(space, user)).get()?.role ?? null;
}

function isMember(space: SpaceId, user: UserId) {
  return and(eq(members.space, space), eq(members.user, user));
}

function memberOf(row: typeof members.$inferSelect): KnownMember {
  return { ...row, space: SpaceId.parse(row.space), user: UserId.parse(row.user) };
}
