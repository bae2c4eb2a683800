/** Bodies of accounts: getting in and out, who I am, and what whoever looks after the server may do. */
import { z } from "zod";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { PASSWORD_LENGTH } from "#shared/model/password-rules.ts";
import { Name, Person } from "./http.ts";

/** An e-mail address, in lower case: two that differ by their capitals are one account. */
export const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());

/** What is typed as a password: its rules are asked when it is chosen, not when it is tried. */
const Typed = z.string().min(1).max(PASSWORD_LENGTH.most);
const Chosen = z.string().max(1_000);
/** of a letter, or of a link */
const LinkToken = z.string().min(1).max(2_000);

/** Who may open a space on this server. */
export const Opening = z.enum(["anyone", "accounts", "operator"]);
export type Opening = z.infer<typeof Opening>;

/** What this server offers to whoever asks. */
export const WaysIn = z.object({
  /** letters can be sent: links to sign in, forgotten passwords */
  mail: z.boolean(),
  /** the name of who else vouches for people; null: nobody does */
  openId: z.string().nullable(),
  /** whether who asks may open a space, and if not, who may */
  opening: z.object({ to: Opening, me: z.boolean() }),
});
export type WaysIn = z.infer<typeof WaysIn>;

export const Account = z.object({
  person: Person,
  /** null: a guest, whom this browser alone can bring back */
  email: z.string().nullable(),
  /** `email` brings them back: it was shown to be theirs, or nothing shows it on this server, which sends no letters; false to a guest */
  confirmed: z.boolean(),
  password: z.boolean(),
  openId: z.boolean(),
  operator: z.boolean(),
});
export type Account = z.infer<typeof Account>;

export const SignUp = z.object({ name: Name, email: Email, password: Chosen });
export type SignUp = z.infer<typeof SignUp>;
/** The same whether the address has an account or not. */
export const SignedUp = z.object({ next: z.enum(["read-mail", "sign-in"]) });
export type SignedUp = z.infer<typeof SignedUp>;

/** `bring`: a guest's spaces come along into the account. */
const Bring = z.boolean().default(false);
export const SignInWithPassword = z.object({ email: Email, password: Typed, bring: Bring });
export type SignInWithPassword = z.input<typeof SignInWithPassword>;
export const AskLetter = z.object({ email: Email });
export const OpenLink = z.object({ token: LinkToken, bring: Bring });
export type OpenLink = z.input<typeof OpenLink>;
export const ResetPassword = z.object({ token: LinkToken, password: Chosen, bring: Bring });
export type ResetPassword = z.input<typeof ResetPassword>;
export const ConfirmAddress = z.object({ token: LinkToken });

/** Somebody is signed in. `guest`: the name under which they were here before, when their spaces came along. */
export const Entered = z.object({
  person: Person,
  brought: z.object({ guest: z.string(), spaces: z.array(z.string()) }).nullable(),
});
export type Entered = z.infer<typeof Entered>;

/** `signedIn`: this browser is of the person whose address it is. */
export const Confirmed = z.object({ email: z.string(), signedIn: z.boolean() });
export type Confirmed = z.infer<typeof Confirmed>;

/** `next`: where on this server to go afterwards. */
export const StartOpenId = z.object({ next: z.string().max(2_000), bring: Bring });
export type StartOpenId = z.input<typeof StartOpenId>;
export const OpenIdStarted = z.object({ address: z.string() });

export const SignOut = z.object({ everywhere: z.boolean().default(false) });

/** `current`: null only for who has no password yet */
export const ChangePassword = z.object({ current: Typed.nullable(), next: Chosen });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const SignedInPlace = z.object({
  id: z.string(),
  agent: z.string().nullable(),
  /** ISO 8601 */
  since: z.string(),
  lastUsed: z.string(),
  here: z.boolean(),
});
export type SignedInPlace = z.infer<typeof SignedInPlace>;

export const BecomeOperator = z.object({ token: LinkToken, name: Name });
export type BecomeOperator = z.infer<typeof BecomeOperator>;

export const ServerSpace = z.object({
  id: SpaceId,
  name: z.string(),
  members: z.number().int(),
  datasets: z.number().int(),
  /** ISO 8601 instant of the last recorded edit; null: none */
  lastActivity: z.string().nullable(),
});
export type ServerSpace = z.infer<typeof ServerSpace>;

/** The server as its operator sees it: no contents. */
export const ServerState = z.object({ opening: Opening, spaces: z.array(ServerSpace) });
export type ServerState = z.infer<typeof ServerState>;

export const KnownPerson = z.object({
  id: UserId,
  name: z.string(),
  email: z.string().nullable(),
  /** names of the spaces they are in */
  spaces: z.array(z.string()),
});
export type KnownPerson = z.infer<typeof KnownPerson>;

export const MakeWayIn = z.object({ person: UserId });
/** `path`: to hand over, works once, until `until` (ISO 8601) */
export const WayIn = z.object({ path: z.string(), until: z.string() });
export type WayIn = z.infer<typeof WayIn>;

export const PeopleSearch = z.string().trim().min(1).max(LIMITS.nameLength);

/** Where to go after signing in: a path of ours, `/` for anything else. A page of another site is never one. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return "/";
  return wanted;
}
