/** Logins, what guests hand over and one-time ways in, in SQLite. */
import { and, eq, gt, isNull, like, ne } from "drizzle-orm";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import type { GuestBelongings, Login, Logins, OneTimeWays } from "../logins.ts";
import type { Database } from "./database.ts";
import { loginAccounts, logins, loginVerifications, operators } from "./schema/accounts.ts";
import { apiTokens, invitations, members, spaces } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteLogins({ drizzle }: Pick<Database, "drizzle">): Logins {
  const one = (condition: ReturnType<typeof eq>) =>
    stored(() => {
      const row = drizzle.select().from(logins).where(condition).get();
      return row === undefined ? null : loginOf(row);
    });
  return {
    find: (id) => one(eq(logins.id, id)),
    ofEmail: (email) => one(eq(logins.email, email)),
    ofPerson: (person) => one(eq(logins.person, person)),
    waysOf: (id) =>
      stored(() =>
        drizzle
          .select({ provider: loginAccounts.providerId })
          .from(loginAccounts)
          .where(eq(loginAccounts.userId, id))
          .all()
          .map(({ provider }) => provider),
      ),
    attach: (id, person) =>
      stored(() => {
        drizzle.transaction((transaction) => {
          const { changes } = transaction
            .update(logins)
            .set({ person })
            .where(and(eq(logins.id, id), isNull(logins.person)))
            .run();
          if (changes === 0) return;
          transaction
            .delete(logins)
            .where(and(eq(logins.person, person), ne(logins.id, id), eq(logins.emailVerified, false)))
            .run();
        });
      }),
  };
}

export function createSqliteGuestBelongings({ drizzle }: Pick<Database, "drizzle">): GuestBelongings {
  return {
    handOver: (guest, to) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const theirs = transaction
              .select({ space: spaces, role: members.role, joinedAt: members.joinedAt })
              .from(members)
              .innerJoin(spaces, eq(spaces.id, members.space))
              .where(eq(members.user, guest))
              .all();
            const handed = theirs.map(({ space, role, joinedAt }) => {
              const place = and(eq(members.space, space.id), eq(members.user, to));
              const known = transaction.select().from(members).where(place).get();
              const now = known === undefined ? role : higher(known.role, role);
              if (known === undefined)
                transaction.insert(members).values({ space: space.id, user: to, role, joinedAt }).run();
              else transaction.update(members).set({ role: now }).where(place).run();
              return { id: SpaceId.parse(space.id), name: space.name, before: known?.role ?? null, role: now };
            });
            transaction.update(apiTokens).set({ createdBy: to }).where(eq(apiTokens.createdBy, guest)).run();
            transaction.update(invitations).set({ createdBy: to }).where(eq(invitations.createdBy, guest)).run();
            transaction.delete(members).where(eq(members.user, guest)).run();
            const [care] = transaction.delete(operators).where(eq(operators.user, guest)).returning().all();
            if (care !== undefined)
              transaction
                .insert(operators)
                .values({ ...care, user: to })
                .onConflictDoNothing()
                .run();
            return handed;
          },
          // it reads first: the log's own thread must not write in between
          { behavior: "immediate" },
        ),
      ),
  };
}

/** what tells our rows from better-auth's, which clears away those past their time */
const WAY = "way-in:";

export function createSqliteOneTimeWays({ drizzle }: Pick<Database, "drizzle">): OneTimeWays {
  return {
    put: (hash, person, until) =>
      stored(() => {
        drizzle.transaction((transaction) => {
          transaction
            .delete(loginVerifications)
            .where(and(like(loginVerifications.identifier, `${WAY}%`), eq(loginVerifications.value, person)))
            .run();
          const expiresAt = new Date(until);
          transaction
            .insert(loginVerifications)
            .values({
              ...{ id: WAY + hash, identifier: WAY + hash, value: person },
              ...{ expiresAt, createdAt: expiresAt, updatedAt: expiresAt },
            })
            .run();
        });
      }),
    take: (hash, now) =>
      stored(() => {
        const [taken] = drizzle
          .delete(loginVerifications)
          .where(and(eq(loginVerifications.identifier, WAY + hash), gt(loginVerifications.expiresAt, new Date(now))))
          .returning()
          .all();
        return taken === undefined ? null : UserId.parse(taken.value);
      }),
  };
}

function loginOf(row: typeof logins.$inferSelect): Login {
  const { id, name, email, emailVerified, person } = row;
  return { id, name, email, confirmed: emailVerified, person: person === null ? null : UserId.parse(person) };
}

/** `Role` lists them from the highest down. */
function higher(a: Role, b: Role): Role {
  return Role.options.indexOf(a) <= Role.options.indexOf(b) ? a : b;
}
