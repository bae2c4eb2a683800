/** The end of every way in: a session of ours, a guest's things brought along, and what the browser is told. */
import type { Context } from "hono";
import type { Arrival } from "#server/accounts/enter.ts";
import { personOf } from "#server/people/people.ts";
import type { Entered } from "#shared/wire/account.ts";
import type { Env } from "./env.ts";
import type { HttpParts } from "./parts.ts";
import { replaceSession } from "./session.ts";

export async function arrive(c: Context<Env>, parts: HttpParts, { user, brought }: Arrival): Promise<Entered> {
  await replaceSession(c, user, parts);
  if (brought !== null) {
    // their sockets were let in as somebody who is a member no more, and ours perhaps with a lower role
    parts.live.disconnect(brought.guest.id);
    parts.live.disconnect(user.id);
    for (const { id, before, role } of brought.spaces) {
      await parts.audit.note(id, brought.guest.id, { action: "left" });
      if (before === null) await parts.audit.note(id, user.id, { action: "joined", role, invitation: null });
      else if (before !== role) {
        await parts.audit.note(id, user.id, { action: "role-changed", member: user.id, from: before, to: role });
      }
    }
  }
  return {
    person: personOf(user),
    brought: brought === null ? null : { guest: brought.guest.name, spaces: brought.spaces.map(({ name }) => name) },
  };
}
