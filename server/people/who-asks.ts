/** Who a request comes from: someone signed in, by cookie or header, or a program by its token, by header alone. */
import type { User } from "#server/storage/people.ts";
import type { Actor } from "./actor.ts";
import { type ApiTokensParts, holderOf, looksLikeApiToken } from "./api-tokens.ts";
import { type CarriedToken, sessionTokenIn } from "./session-cookie.ts";
import type { SignIn } from "./sign-in.ts";

/** Someone we know by name. */
export type KnownUser = User & Actor;

/** With the session's token, or the program's. */
export interface Asking extends CarriedToken {
  readonly user: KnownUser;
  /** a session that it is time to give its full life again */
  readonly due: boolean;
}

export interface WhoAsksParts extends ApiTokensParts {
  readonly signIn: SignIn;
}

/** Only looks. null: nobody we know. */
export async function whoAsks(
  parts: WhoAsksParts,
  headers: { authorization?: string | undefined; cookie?: string | undefined },
): Promise<Asking | null> {
  const carried = sessionTokenIn(headers);
  if (carried === null) return null;
  const { token, from } = carried;
  if (looksLikeApiToken(token)) {
    // a cookie never holds one: it would be sent by a browser without its owner knowing
    const holder = from === "cookie" ? null : await holderOf(parts, token);
    if (holder === null) return null;
    return { user: { ...holder.user, limit: holder.limit }, due: false, ...carried };
  }
  const found = await parts.signIn.whoIs(token);
  return found === null ? null : { user: { ...found.user, limit: null }, due: found.due, ...carried };
}
