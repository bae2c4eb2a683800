/** Use cases of whoever looks after the server: becoming it, seeing its spaces without their contents, letting people back in. */
import { createHash, randomBytes } from "node:crypto";
import type { User } from "#server/storage/people.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { KnownPerson, ServerState, WayIn } from "#shared/wire/account.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AccountsParts, loginOf } from "./parts.ts";

const DAY = 24 * 60 * 60 * 1000;
/** ms that a way in works */
const WAY_LIFE = 2 * DAY;
const FOUND_AT_MOST = 20;

/** Throws "forbidden" to who is no operator. */
export async function requireOperator(parts: AccountsParts, user: User): Promise<void> {
  if (!(await parts.operators.has(user.id))) throw new ProblemError("forbidden");
}

/** Throws "link-not-valid" when the link is not the one printed, or there is an operator already. */
export async function requireOperatorLink(parts: AccountsParts, token: string): Promise<void> {
  if (!parts.operatorLink.fits(token) || (await parts.operators.any())) throw new ProblemError("link-not-valid");
}

/** The first to come is the operator; throws "link-not-valid" to whoever comes at the same moment. */
export async function becomeOperator(parts: AccountsParts, user: UserId): Promise<void> {
  if (!(await parts.operators.becomeFirst(user, parts.now()))) throw new ProblemError("link-not-valid");
  parts.operatorLink.spend();
}

export async function serverState(parts: AccountsParts): Promise<ServerState> {
  const [opening, spaces] = await Promise.all([parts.operators.opening(), parts.operators.spaces()]);
  return {
    opening,
    spaces: spaces.map(({ lastActivity, ...figures }) => ({
      ...figures,
      lastActivity: lastActivity === null ? null : new Date(lastActivity).toISOString(),
    })),
  };
}

export async function findPeople(parts: AccountsParts, text: string): Promise<KnownPerson[]> {
  const found = await parts.operators.findPeople(text, FOUND_AT_MOST);
  return found.map(({ spaces, ...person }) => ({ ...person, spaces: [...spaces] }));
}

/** A link that lets somebody in once, for the operator to hand over; who has an address is told. Throws "not-found". */
export async function makeWayIn(parts: AccountsParts, person: UserId, language: Language): Promise<WayIn> {
  if ((await stillThere(parts, person)) === null) throw new ProblemError("not-found");
  const token = randomBytes(32).toString("base64url");
  const until = parts.now() + WAY_LIFE;
  await parts.oneTimeWays.put(hashOf(token), person, until);
  const login = await loginOf(parts, person);
  if (login !== null) parts.letters?.wayInMade(language, login.email);
  return { path: `/sign-in#way=${token}`, until: new Date(until).toISOString() };
}

/** Whom such a link lets in; it works once. Throws "link-not-valid". */
export async function takeWayIn(parts: AccountsParts, token: string): Promise<User> {
  const person = await parts.oneTimeWays.take(hashOf(token), parts.now());
  const user = person === null ? null : await stillThere(parts, person);
  if (user === null) throw new ProblemError("link-not-valid");
  return user;
}

/** Someone whose data was erased is let in no more. */
async function stillThere({ people }: AccountsParts, person: UserId): Promise<User | null> {
  const user = await people.find(person);
  return user?.erased ? null : user;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
