/** After a proof: whom a login signs in, and what a guest who was here before brings along. */
import { addGuest } from "#server/people/people.ts";
import type { HandedOver, Login } from "#server/storage/logins.ts";
import type { User } from "#server/storage/people.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AccountsParts, loginOf } from "./parts.ts";

export interface Arrival {
  readonly user: User;
  /** what whoever was here before as a guest handed over; null: nobody did */
  readonly brought: Brought | null;
}

export interface Brought {
  readonly guest: User;
  readonly spaces: readonly HandedOver[];
}

/** `here`: who is signed in on this browser until now. With `bring`, a guest comes along into the account. */
export async function enter(parts: AccountsParts, login: Login, here: User | null, bring: boolean): Promise<Arrival> {
  const user = await personOf(parts, login, bring ? here : null);
  return { user, brought: bring ? await bringAlong(parts, here, user) : null };
}

/** As `enter`, for who comes by another way than a login. */
export async function bringAlong(parts: AccountsParts, here: User | null, user: User): Promise<Brought | null> {
  if (here === null || here.id === user.id || (await loginOf(parts, here.id)) !== null) return null;
  const spaces = await parts.belongings.handOver(here.id, user.id);
  return spaces.length === 0 ? null : { guest: here, spaces };
}

/**
 * A login's first time: the guest who comes along becomes its person and keeps everything; without one, somebody new does. Whoever gave
 * their address as a guest is its person since then.
 */
async function personOf(parts: AccountsParts, login: Login, along: User | null): Promise<User> {
  const known = login.person === null ? null : await parts.people.find(login.person);
  if (known !== null) return known;
  const guest = along !== null && (await loginOf(parts, along.id)) === null ? along : null;
  const person = guest ?? (await addGuest(parts.people, nameOf(login), [], parts.now()));
  await parts.logins.attach(login.id, person.id);
  // two first times at once: one of them made the person
  const settled = (await parts.logins.find(login.id))?.person ?? null;
  const user = settled === null ? null : await parts.people.find(settled);
  if (user === null) throw new ProblemError("link-not-valid");
  return user;
}

/** A provider of identities may give no name: the address says one. */
function nameOf({ name, email }: Login): string {
  return name.trim() || (email.split("@")[0] ?? email);
}
