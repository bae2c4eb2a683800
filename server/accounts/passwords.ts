/** Use cases of passwords: making an account, signing in, changing one. */
import { isAPIError } from "better-auth/api";
import type { Login } from "#server/storage/logins.ts";
import type { User } from "#server/storage/people.ts";
import type { Language } from "#shared/i18n/words.ts";
import { passwordMistake } from "#shared/model/password-rules.ts";
import type { SignUp } from "#shared/wire/account.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AccountsParts, loginOf, PASSWORD } from "./parts.ts";
import { sendConfirmation, sendLink } from "./sent-links.ts";
import { inLanguage, prove } from "./vouching.ts";

/** better-auth's codes that our words tell apart */
const NOT_CONFIRMED = "EMAIL_NOT_VERIFIED";

/**
 * Makes a login, unless the address has one: whoever asks is told the same, and the address is written to. A guest who is here becomes its
 * person. Rejects with "password-refused", or "already-account" when who is here has one.
 */
export async function signUp(parts: AccountsParts, given: SignUp, here: User | null, language: Language) {
  if (here !== null && (await loginOf(parts, here.id)) !== null) throw new ProblemError("already-account");
  const { email, password } = given;
  const name = here?.name ?? given.name;
  refuseWeak(password, [name, email]);
  const make = async () => {
    const { user } = await inLanguage(language, () =>
      parts.vouching.api.signUpEmail({ body: { name, email, password } }),
    );
    const known = parts.letters === null ? null : await parts.logins.ofEmail(email);
    if (known !== null && known.id !== user.id) await signUpAgain(parts, known, password, here, language);
    // for an address that has an account, the id is made up and nothing is attached
    else if (here !== null) await parts.logins.attach(user.id, here.id);
  };
  if (parts.letters === null) await make();
  else parts.later(make);
}

/**
 * An address that was given before and is not confirmed yet. Whoever knows the password of then gets the same letter again. To whom gives
 * another, that letter would confirm a password that somebody else may have put there: theirs leads in by itself, and undoes it.
 */
async function signUpAgain(parts: AccountsParts, login: Login, given: string, here: User | null, language: Language) {
  if (login.confirmed) return;
  const { internalAdapter, password } = await parts.vouching.$context;
  const hash = (await internalAdapter.findCredentialAccount(login.id))?.password ?? null;
  if (hash === null || !(await password.verify({ hash, password: given }))) return sendLink(parts, login, language);
  if (here !== null) await parts.logins.attach(login.id, here.id);
  await sendConfirmation(parts, login, language);
}

/**
 * The login of an address and its password. Rejects with "wrong-credentials", or "address-not-confirmed": a letter is sent then, if
 * `mayWrite` says that there may be one more.
 */
export async function proveByPassword(
  parts: AccountsParts,
  { email, password }: { email: string; password: string },
  language: Language,
  mayWrite: () => boolean,
): Promise<Login> {
  try {
    const proof = await prove(parts.vouching.$context, language, () =>
      parts.vouching.api.signInEmail({ body: { email, password } }),
    );
    return await loginProved(parts, proof?.login ?? null);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.body?.code !== NOT_CONFIRMED) throw new ProblemError("wrong-credentials", { cause: error });
    if (mayWrite()) parts.later(() => sendConfirmation(parts, { email }, language));
    throw new ProblemError("address-not-confirmed", { cause: error });
  }
}

/** Sets a password. `current` null: who has none yet. Rejects with "wrong-credentials", "password-refused" or "not-found" to a guest. */
export async function changePassword(
  parts: AccountsParts,
  user: User,
  { current, next }: { current: string | null; next: string },
  language: Language,
): Promise<void> {
  const login = await loginOf(parts, user.id);
  if (login === null) throw new ProblemError("not-found");
  refuseWeak(next, [user.name, login.email]);
  const { internalAdapter, password } = await parts.vouching.$context;
  const credential = await internalAdapter.findCredentialAccount(login.id);
  const hash = credential?.password ?? null;
  if (hash !== null && !(await password.verify({ hash, password: current ?? "" }))) {
    throw new ProblemError("wrong-credentials");
  }
  const made = await password.hash(next);
  if (credential !== null) await internalAdapter.updatePassword(login.id, made);
  else {
    const account = { userId: login.id, providerId: PASSWORD, accountId: login.id, password: made };
    await internalAdapter.createAccount(account);
  }
  parts.letters?.passwordChanged(language, login.email);
}

/** Throws "password-refused", with the reason. */
export function refuseWeak(password: string, about: readonly string[]): void {
  const reason = passwordMistake(password, about);
  if (reason !== null) throw new ProblemError("password-refused", { place: "body.password", args: { reason } });
}

/** Throws "link-not-valid" when nothing was proved. */
export async function loginProved(parts: Pick<AccountsParts, "logins">, id: string | null): Promise<Login> {
  const login = id === null ? null : await parts.logins.find(id);
  if (login === null) throw new ProblemError("link-not-valid");
  return login;
}
