/** Use cases of an account: what it is, and where its person is signed in. */
import { personOf } from "#server/people/people.ts";
import type { User } from "#server/storage/people.ts";
import type { Account, SignedInPlace, WaysIn } from "#shared/wire/account.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AccountsParts, loginOf, PASSWORD } from "./parts.ts";

/** What this server offers to whoever asks. */
export async function waysIn(parts: AccountsParts, here: User | null): Promise<WaysIn> {
  const to = await parts.operators.opening();
  return {
    mail: parts.letters !== null,
    openId: parts.openId?.name ?? null,
    opening: { to, me: await mayOpenSpaces(parts, here) },
  };
}

export async function accountOf(parts: AccountsParts, user: User): Promise<Account> {
  const login = await parts.logins.ofPerson(user.id);
  const ways = login === null ? [] : await parts.logins.waysOf(login.id);
  return {
    person: personOf(user),
    email: login?.email ?? null,
    confirmed: (await loginOf(parts, user.id)) !== null,
    password: ways.includes(PASSWORD),
    openId: ways.some((way) => way !== PASSWORD),
    operator: await parts.operators.has(user.id),
  };
}

/** `token`: of the session that asks. */
export async function placesOf(parts: AccountsParts, user: User, token: string): Promise<SignedInPlace[]> {
  const here = parts.signIn.placeOf(token);
  return (await parts.signIn.places(user.id)).map(({ id, agent, since, lastUsed }) => ({
    id,
    agent,
    since: new Date(since).toISOString(),
    lastUsed: new Date(lastUsed).toISOString(),
    here: id === here,
  }));
}

/** Throws "spaces-not-open" to who may not open one on this server. */
export async function requireOpening(parts: AccountsParts, here: User | null): Promise<void> {
  if (await mayOpenSpaces(parts, here)) return;
  throw new ProblemError("spaces-not-open", { args: { to: await parts.operators.opening() } });
}

async function mayOpenSpaces(parts: AccountsParts, here: User | null): Promise<boolean> {
  const to = await parts.operators.opening();
  switch (to) {
    case "anyone":
      return true;
    case "accounts":
      return here !== null && ((await loginOf(parts, here.id)) !== null || (await parts.operators.has(here.id)));
    case "operator":
      return here !== null && (await parts.operators.has(here.id));
  }
}
