/** Invitations sent to the addresses they were made for: no more of them than a few classes at once, nor to one address. */
import type { Context } from "hono";
import { refusalOf } from "#server/mail/refusal.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { type InvitationLine, MOST_LISTED } from "#shared/wire/members.ts";
import type { Env, KnownUser } from "./env.ts";
import { languageOf } from "./language.ts";
import type { HttpParts } from "./parts.ts";
import { clientAddress, createAllowance } from "./rate-limit.ts";

export type MaySend = (c: Context<Env>, by: KnownUser, to: string) => boolean;

/** True when one more may go: from that person, from where they are, and to that address. */
export function createSendAllowance({ settings, now }: Pick<HttpParts, "settings" | "now">): MaySend {
  const from = createAllowance({ atOnce: MOST_LISTED, perMinute: 20, now });
  const towards = createAllowance({ atOnce: 5, perMinute: 0.2, now });
  return (c, by, to) => from(by.id) && from(clientAddress(c, settings.behindProxy)) && towards(to.toLowerCase());
}

/** One letter for each invitation that has an address, one after the other. Resolves to the addresses that none went to. */
export async function sendInvitations(
  c: Context<Env>,
  parts: HttpParts,
  { space, by, maySend }: { space: { readonly name: string }; by: KnownUser; maySend: MaySend },
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
    if (!maySend(c, by, forEmail)) {
      refused.push(forEmail);
      continue;
    }
    const address = new URL(path, origin).href;
    const until = day.format(Date.parse(expiresAt));
    const text = words.text({ name: forName ?? "", by: by.name, space: space.name, role, address, until });
    try {
      if (mailer === null) throw new Error("no mail server is configured");
      await mailer.send({ to: forEmail, subject: words.subject(space.name), text });
    } catch (error) {
      log.warn({ reason: refusalOf(error) }, "an invitation was not sent");
      refused.push(forEmail);
    }
  }
  return refused;
}
