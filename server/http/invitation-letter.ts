/** Invitations sent to the addresses they were made for. */
import type { Context } from "hono";
import { WORDS } from "#shared/i18n/words.ts";
import type { InvitationLine } from "#shared/wire/members.ts";
import type { Env, KnownUser } from "./env.ts";
import { languageOf } from "./language.ts";
import type { HttpParts } from "./parts.ts";

/** One letter for each invitation that has an address, one after the other. Resolves to the addresses that were refused. */
export async function sendInvitations(
  c: Context<Env>,
  parts: HttpParts,
  { space, by }: { space: { readonly name: string }; by: KnownUser },
  invitations: readonly InvitationLine[],
): Promise<string[]> {
  const { mailer, log, settings } = parts;
  const language = languageOf(c, parts);
  const words = WORDS[language].members.letter;
  const origin = settings.publicUrl?.origin ?? new URL(c.req.url).origin;
  const day = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long" });
  const refused: string[] = [];
  for (const { forEmail, forName, role, path, expiresAt } of invitations) {
    if (forEmail === null) continue;
    const address = new URL(path, origin).href;
    const until = day.format(Date.parse(expiresAt));
    const text = words.text({ name: forName ?? "", by: by.name, space: space.name, role, address, until });
    try {
      if (mailer === null) throw new Error("no mail server is configured");
      await mailer.send({ to: forEmail, subject: words.subject(space.name), text });
    } catch (err) {
      log.warn({ err }, "an invitation was not sent");
      refused.push(forEmail);
    }
  }
  return refused;
}
