/** Use cases of links in letters: signing in without a password, a forgotten one, an address confirmed. */
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import type { Login } from "#server/storage/logins.ts";
import type { Language } from "#shared/i18n/words.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AccountsParts, PASSWORD } from "./parts.ts";
import { loginProved, refuseWeak } from "./passwords.ts";
import { sendConfirmation, sendLink } from "./sent-links.ts";
import { inLanguage, prove } from "./vouching.ts";

/** Sends a link to sign in, if the address has an account. Rejects with "mail-not-configured". */
export function askLink(parts: AccountsParts, email: string, language: Language): void {
  requireLetters(parts);
  parts.later(async () => {
    if ((await parts.logins.ofEmail(email)) === null) return;
    await sendLink(parts, { email }, language);
  });
}

/**
 * The login that such a link is of; it works once. Rejects with "link-not-valid". `firstProof`: nobody had shown before that the address
 * is theirs, so that whoever set a password on it may be somebody else: it is gone, and so should their sessions be.
 */
export async function proveByLink(
  parts: AccountsParts,
  token: string,
  language: Language,
): Promise<{ login: Login; firstProof: boolean }> {
  const proof = await refused("link-not-valid", () =>
    prove(parts.vouching.$context, language, () =>
      parts.vouching.api.magicLinkVerify({ query: { token }, headers: new Headers() }),
    ),
  );
  return { login: await loginProved(parts, proof?.login ?? null), firstProof: proof?.first === true };
}

/** Sends a link to choose another password, if the address has an account. Rejects with "mail-not-configured". */
export function askReset(parts: AccountsParts, email: string, language: Language): void {
  requireLetters(parts);
  parts.later(() => inLanguage(language, () => parts.vouching.api.requestPasswordReset({ body: { email } })));
}

/**
 * Sets the password that such a link lets one choose; it works once. Whoever used the address before it was shown to be somebody's is
 * let in by it no more. Rejects with "link-not-valid" or "password-refused".
 */
export async function resetPassword(
  parts: AccountsParts,
  { token, password }: { token: string; password: string },
  language: Language,
): Promise<Login> {
  const { internalAdapter } = await parts.vouching.$context;
  const asked = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const login = await loginProved(parts, asked?.value ?? null);
  refuseWeak(password, [login.name, login.email]);
  await refused("link-not-valid", () => parts.vouching.api.resetPassword({ body: { token, newPassword: password } }));
  // the letter reached them
  if (!login.confirmed) {
    const ways = await internalAdapter.findAccounts(login.id);
    for (const way of ways) if (way.providerId !== PASSWORD) await internalAdapter.deleteAccount(way.id);
    await internalAdapter.updateUser(login.id, { emailVerified: true });
  }
  parts.letters?.passwordChanged(language, login.email);
  return await loginProved(parts, login.id);
}

/** Sends a link to confirm the address of whom another server vouched for without it, if `mayWrite` says that there may be one more. */
export function askToConfirm(parts: AccountsParts, login: Login, language: Language, mayWrite: () => boolean): void {
  if (parts.letters === null || login.confirmed || !mayWrite()) return;
  parts.later(() => sendConfirmation(parts, login, language));
}

const Confirmation = z.object({ email: z.string() });

/** Marks the address of such a link as theirs. It signs nobody in: whoever asked for it need not be who reads the letter. */
export async function confirmAddress(parts: AccountsParts, token: string): Promise<Login> {
  await refused("link-not-valid", () => parts.vouching.api.verifyEmail({ query: { token } }));
  const { email } = Confirmation.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()));
  const login = await parts.logins.ofEmail(email);
  if (login === null) throw new ProblemError("link-not-valid");
  return login;
}

function requireLetters({ letters }: AccountsParts): void {
  if (letters === null) throw new ProblemError("mail-not-configured");
}

/** What better-auth refuses is a problem of ours; it says so with an APIError, also for the redirects of its own pages. */
async function refused<T>(code: "link-not-valid", work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAPIError(error)) throw new ProblemError(code, { cause: error });
    throw error;
  }
}
