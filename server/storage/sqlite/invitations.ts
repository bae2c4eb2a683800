/** Invitations in SQLite, and coming in by one. */
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import { higherRole } from "#shared/model/roles.ts";
import { invitationState } from "../invitation-state.ts";
import type { ComingIn, Invitations, StoredInvitation } from "../spaces.ts";
import type { Database } from "./database.ts";
import { users } from "./schema/people.ts";
import { invitations, members } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteInvitations({ drizzle }: Pick<Database, "drizzle">): Invitations {
  return {
    add: (added) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          for (const invitation of added) transaction.insert(invitations).values(invitation).run();
        }),
      ),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(invitations).where(eq(invitations.id, id)).get();
        return row === undefined ? null : invitationOf(row);
      }),
    of: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(invitations)
          .where(eq(invitations.space, space))
          .orderBy(desc(invitations.createdAt), desc(invitations.id))
          .all()
          .map(invitationOf),
      ),
    revoke: (space, ids, at) =>
      stored(() => {
        drizzle
          .update(invitations)
          .set({ revokedAt: at })
          .where(and(eq(invitations.space, space), inArray(invitations.id, [...ids]), isNull(invitations.revokedAt)))
          .run();
      }),
    comeIn: (id, who, at) =>
      stored(() =>
        drizzle.transaction(
          (transaction): ComingIn => {
            const row = transaction.select().from(invitations).where(eq(invitations.id, id)).get();
            if (row === undefined) return { is: "refused", because: "revoked" };
            const invitation = invitationOf(row);
            const { space } = invitation;
            const here = and(eq(members.space, space), eq(members.user, who.id));
            const before = transaction.select().from(members).where(here).get()?.role ?? null;
            const role = before === null ? invitation.role : higherRole(before, invitation.role);
            // who is in already comes in by any link, and takes nobody's place
            if (role === before) return { is: "in", before, role };
            const state = invitationState(invitation, at);
            if (state !== "works") return { is: "refused", because: state };
            const { id: user, name, colour, createdAt } = who;
            transaction.insert(users).values({ id: user, name, colour, createdAt }).onConflictDoNothing().run();
            transaction
              .insert(members)
              .values({ space, user, role, joinedAt: at, seenAt: at })
              .onConflictDoUpdate({ target: [members.space, members.user], set: { role } })
              .run();
            transaction
              .update(invitations)
              // of no limit (null) one less is no limit
              .set({ uses: sql`${invitations.uses} + 1`, usesLeft: sql`${invitations.usesLeft} - 1` })
              .where(eq(invitations.id, id))
              .run();
            return { is: "in", before, role };
          },
          { behavior: "immediate" },
        ),
      ),
  };
}

function invitationOf(row: typeof invitations.$inferSelect): StoredInvitation {
  return {
    ...row,
    id: InvitationId.parse(row.id),
    space: SpaceId.parse(row.space),
    createdBy: row.createdBy === null ? null : UserId.parse(row.createdBy),
  };
}
