/** Who a request comes from: someone signed in, by cookie or header, or a program by its token, by header alone. */
import type { User } from "#server/storage/people.ts";
import type { Actor } from "./actor.ts";
import { type ApiTokensParts, holderOf, looksLikeApiToken } from "./api-tokens.ts";
import { sessionTokenIn } from "./session-cookie.ts";
import type { SignIn } from "./sign-in.ts";

/** Someone we know by name. */
export type KnownUser = User & Actor;

export interface Asking {
  readonly user: KnownUser;
  /** a session that was just given its full life again */
  readonly renewed: boolean;
  /** the session's token, or the program's */
  readonly token: string;
}

export interface WhoAsksParts extends ApiTokensParts {
  readonly signIn: SignIn;
}

/** null: nobody we know. */
export async function whoAsks(
  parts: WhoAsksParts,
  headers: { authorization?: string | undefined; cookie?: string | undefined },
): Promise<Asking | null> {
  const token = sessionTokenIn(headers);
  if (token === null) return null;
  if (looksLikeApiToken(token)) {
    // a cookie never holds one: it would be sent by a browser without its owner knowing
    const holder = headers.authorization === undefined ? null : await holderOf(parts, token);
    if (holder === null) return null;
    return { user: { ...holder.user, limit: holder.limit }, renewed: false, token };
  }
  const found = await parts.signIn.whoIs(token);
  return found === null ? null : { user: { ...found.user, limit: null }, renewed: found.renewed, token };
}
