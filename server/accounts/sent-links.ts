/** The letters that prove an address: one confirms it, the other lets in whoever reads it. To an address without an account none goes. */
import type { Login } from "#server/storage/logins.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { AccountsParts } from "./parts.ts";
import { inLanguage } from "./vouching.ts";

/** None goes to an address that is confirmed. */
export async function sendConfirmation(
  { vouching }: Pick<AccountsParts, "vouching">,
  { email }: Pick<Login, "email">,
  language: Language,
): Promise<void> {
  await inLanguage(language, () => vouching.api.sendVerificationEmail({ body: { email }, headers: new Headers() }));
}

export async function sendLink(
  { vouching }: Pick<AccountsParts, "vouching">,
  { email }: Pick<Login, "email">,
  language: Language,
): Promise<void> {
  await inLanguage(language, () => vouching.api.signInMagicLink({ body: { email }, headers: new Headers() }));
}
