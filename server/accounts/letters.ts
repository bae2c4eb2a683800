/** The letters of accounts: what they say, and that nobody waits for the mail server. Links lead to our public address alone. */
import type { Letter, Mailer } from "#server/mail/mailer.ts";
import { refusalOf } from "#server/mail/refusal.ts";
import type { Logger } from "#server/observability/logger.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { Later } from "./later.ts";

export type Letters = ReturnType<typeof createLetters>;

/** A letter goes by itself: whoever asked is answered at once, the same whether there was one to send or not. */
export function createLetters(parts: { mailer: Mailer; origin: string; later: Later; log: Logger }) {
  const { mailer, origin, later, log } = parts;

  function post(letter: Letter): void {
    later(() =>
      mailer.send(letter).catch((error: unknown) => log.warn({ reason: refusalOf(error) }, "a letter was not sent")),
    );
  }

  // in the fragment: browsers send it to nobody, and no log has it
  const link = (kind: string, token: string) => `${origin}/sign-in#${kind}=${encodeURIComponent(token)}`;
  const words = (language: Language) => WORDS[language].account.letters;

  return {
    confirm: (language: Language, to: string, token: string) =>
      post({ to, ...words(language).confirm(link("confirm", token)) }),
    magic: (language: Language, to: string, token: string) =>
      post({ to, ...words(language).magic(link("enter", token)) }),
    reset: (language: Language, to: string, token: string) =>
      post({ to, ...words(language).reset(link("reset", token)) }),
    alreadyThere: (language: Language, to: string) =>
      post({ to, ...words(language).alreadyThere(`${origin}/sign-in`) }),
    passwordChanged: (language: Language, to: string) =>
      post({ to, ...words(language).passwordChanged(`${origin}/sign-in`) }),
    wayInMade: (language: Language, to: string) => post({ to, ...words(language).wayInMade(origin) }),
  };
}
