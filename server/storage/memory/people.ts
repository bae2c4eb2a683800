/** People and their sessions in memory: for tests and for demonstrations that keep nothing. */
import type { UserId } from "#shared/model/ids.ts";
import type { People, Sessions, StoredSession, User } from "../people.ts";

export function createMemoryPeople(): People {
  const users = new Map<UserId, User>();
  return {
    add: async (user) => void users.set(user.id, user),
    find: async (id) => users.get(id) ?? null,
    findAll: async (ids) => [...new Set(ids)].flatMap((id) => users.get(id) ?? []),
    rename: async (id, name) => {
      const user = users.get(id);
      if (user) users.set(id, { ...user, name });
    },
  };
}

export function createMemorySessions(): Sessions {
  const sessions = new Map<string, StoredSession>();
  return {
    add: async (session) => void sessions.set(session.tokenHash, session),
    find: async (tokenHash) => sessions.get(tokenHash) ?? null,
    extend: async (tokenHash, expiresAt) => {
      const session = sessions.get(tokenHash);
      if (session) sessions.set(tokenHash, { ...session, expiresAt });
    },
    ofUser: async (user) =>
      [...sessions.values()].filter((session) => session.user === user).sort((a, b) => b.createdAt - a.createdAt),
    remove: async (tokenHash) => void sessions.delete(tokenHash),
    removeOthers: async (user, except) => {
      for (const session of sessions.values())
        if (session.user === user && session.tokenHash !== except) sessions.delete(session.tokenHash);
    },
    removeExpired: async (now) => {
      for (const session of sessions.values()) if (session.expiresAt < now) sessions.delete(session.tokenHash);
    },
  };
}
