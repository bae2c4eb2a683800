/** Spaces, members and invitations in SQLite. */
import { and, asc, eq } from "drizzle-orm";
import { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Invitations, Member, Members, Spaces, StoredInvitation, StoredSpace } from "../spaces.ts";
import type { Database } from "./database.ts";
import { invitations, members, spaces } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteSpaces({ drizzle }: Pick<Database, "drizzle">): Spaces {
  return {
    add: (space, owner) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.insert(spaces).values(space).run();
          transaction.insert(members).values(owner).run();
        }),
      ),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(spaces).where(eq(spaces.id, id)).get();
        return row === undefined ? null : spaceOf(row);
      }),
    ofUser: (user) =>
      stored(() =>
        drizzle
          .select({ space: spaces, role: members.role })
          .from(members)
          .innerJoin(spaces, eq(spaces.id, members.space))
          .where(eq(members.user, user))
          .orderBy(asc(members.joinedAt), asc(spaces.id))
          .all()
          .map((row) => ({ ...spaceOf(row.space), role: row.role })),
      ),
  };
}

export function createSqliteMembers({ drizzle }: Pick<Database, "drizzle">): Members {
  return {
    put: (member) =>
      stored(() => {
        drizzle
          .insert(members)
          .values(member)
          .onConflictDoUpdate({ target: [members.space, members.user], set: { role: member.role } })
          .run();
      }),
    roleOf: (space, user) =>
      stored(() => {
        const row = drizzle
          .select({ role: members.role })
          .from(members)
          .where(and(eq(members.space, space), eq(members.user, user)))
          .get();
        return row?.role ?? null;
      }),
    of: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(members)
          .where(eq(members.space, space))
          .orderBy(asc(members.joinedAt), asc(members.user))
          .all()
          .map(memberOf),
      ),
  };
}

export function createSqliteInvitations({ drizzle }: Pick<Database, "drizzle">): Invitations {
  return {
    put: (invitation) =>
      stored(() => {
        drizzle.transaction((transaction) => {
          const { space, role } = invitation;
          transaction
            .delete(invitations)
            .where(and(eq(invitations.space, space), eq(invitations.role, role)))
            .run();
          transaction.insert(invitations).values(invitation).run();
        });
      }),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(invitations).where(eq(invitations.id, id)).get();
        return row === undefined ? null : invitationOf(row);
      }),
    of: (space) =>
      stored(() => drizzle.select().from(invitations).where(eq(invitations.space, space)).all().map(invitationOf)),
  };
}

function spaceOf(row: typeof spaces.$inferSelect): StoredSpace {
  return { ...row, id: SpaceId.parse(row.id) };
}

function memberOf(row: typeof members.$inferSelect): Member {
  return { ...row, space: SpaceId.parse(row.space), user: UserId.parse(row.user) };
}

function invitationOf(row: typeof invitations.$inferSelect): StoredInvitation {
  const { role, createdAt, expiresAt } = row;
  return { id: InvitationId.parse(row.id), space: SpaceId.parse(row.space), role, createdAt, expiresAt };
}
