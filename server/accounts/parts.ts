/** What the use cases of accounts are made from. */
import type { SignIn } from "#server/people/sign-in.ts";
import type { GuestBelongings, Login, Logins, OneTimeWays } from "#server/storage/logins.ts";
import type { Operators } from "#server/storage/operators.ts";
import type { People } from "#server/storage/people.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Later } from "./later.ts";
import type { Letters } from "./letters.ts";
import type { OpenId } from "./open-id.ts";
import type { OperatorLink } from "./operator-link.ts";
import type { Vouching } from "./vouching.ts";

export interface AccountsParts {
  readonly people: People;
  readonly signIn: SignIn;
  readonly logins: Logins;
  readonly belongings: GuestBelongings;
  readonly oneTimeWays: OneTimeWays;
  readonly operators: Operators;
  readonly operatorLink: OperatorLink;
  readonly vouching: Vouching;
  /** null: no other server vouches for people */
  readonly openId: { readonly name: string; readonly ways: OpenId } | null;
  /** null: no mail server is configured */
  readonly letters: Letters | null;
  readonly later: Later;
  readonly now: () => number;
}

/** better-auth's word for a password among the ways in of a login; others are providers of identities */
export const PASSWORD = "credential";

/** The login of someone, once it counts: where letters are sent, an address that nobody confirmed is nobody's. */
export async function loginOf(parts: Pick<AccountsParts, "logins" | "letters">, person: UserId): Promise<Login | null> {
  const login = await parts.logins.ofPerson(person);
  return login !== null && (login.confirmed || parts.letters === null) ? login : null;
}
