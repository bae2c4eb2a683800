/**
 * E-mail digests. What is to go out is read from the store each time, never from memory, so a restart changes nothing: what a mail server
 * took is noted at once, what it did not take waits and is tried again, later each time. A message's own name (Message-ID) is made from what
 * it holds: should we stop between the two, the second copy is known as the first by whoever receives it.
 */
import { createHash } from "node:crypto";
import type { Mailer } from "#server/mail/mailer.ts";
import { refusalOf } from "#server/mail/refusal.ts";
import type { Logger } from "#server/observability/logger.ts";
import type { Awaiting, DigestShelf } from "#server/storage/notices.ts";
import type { People } from "#server/storage/people.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { UserId } from "#shared/model/ids.ts";
import { digestLetter } from "./digest-letter.ts";
import { presentNotices } from "./present-notices.ts";
import type { UnsubscribeTokens } from "./unsubscribe-tokens.ts";

/** how often it is looked at what is due, in ms */
const LOOK = 60_000;
const HOUR = 60 * LOOK;
/** hour of the day, of this computer, at which daily digests go out: before people begin */
const MORNING = 7;
/** ms before who could not be sent theirs is tried again; it doubles up to the second */
const FIRST_WAIT = 5 * LOOK;
const LONGEST_WAIT = 2 * HOUR;
/** so many failures one after the other: the mail server is away, the others wait for the next look */
const GIVE_UP = 3;

/** Looks every minute. Call what it returns to stop; that resolves when nothing is being sent any more. */
export function startDigests(parts: {
  readonly shelf: DigestShelf;
  readonly people: People;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn">;
  /** the address people open */
  readonly origin: string;
  /** of those whose own we do not know */
  readonly language: Language;
  readonly unsubscribeTokens: UnsubscribeTokens;
}): () => Promise<void> {
  const { shelf, people, mailer, clock, log, origin, unsubscribeTokens } = parts;
  const waits = new Map<UserId, { readonly until: number; readonly ms: number }>();
  /** taken by the mail server and not noted yet: the disk refused */
  const taken = new Map<UserId, readonly number[]>();
  let sending: Promise<void> | null = null;
  let stopped = false;

  const noteTaken = async (user: UserId): Promise<void> => {
    const ids = taken.get(user);
    if (ids === undefined) return;
    await shelf.mailed(ids, clock.now());
    taken.delete(user);
  };

  const send = async ({ user, name, email, language }: Awaiting): Promise<void> => {
    await noteTaken(user);
    const pending = await shelf.pending(user);
    if (pending.length === 0) return;
    const token = unsubscribeTokens.tokenOf(user);
    const letter = digestLetter({
      name,
      language: language ?? parts.language,
      notices: await presentNotices(people, pending),
      origin,
      unsubscribe: `${origin}/unsubscribe/${token}`,
    });
    const ids = pending.map(({ id }) => id);
    const messageName = createHash("sha256").update(`${user} ${ids.join()}`).digest("hex").slice(0, 32);
    await mailer.send({
      ...letter,
      to: email,
      headers: {
        "Message-ID": `<${messageName}@${new URL(origin).hostname}>`,
        "List-Unsubscribe": `<${origin}/api/v1/unsubscribe/${token}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    });
    taken.set(user, ids);
    await noteTaken(user);
  };

  const sendDue = async (): Promise<void> => {
    let failures = 0;
    for (const waiting of await shelf.awaiting()) {
      const { user } = waiting;
      const now = clock.now();
      if (stopped || failures === GIVE_UP) return;
      if (dueAt(waiting) > now || (waits.get(user)?.until ?? 0) > now) continue;
      try {
        await send(waiting);
        waits.delete(user);
        failures = 0;
      } catch (err) {
        failures++;
        const ms = Math.min(LONGEST_WAIT, (waits.get(user)?.ms ?? FIRST_WAIT / 2) * 2);
        waits.set(user, { until: now + ms, ms });
        log.warn({ reason: refusalOf(err), user }, "a digest was not sent: it is tried again");
      }
    }
  };

  const look = () => {
    sending ??= sendDue()
      .catch((err: unknown) => log.warn({ err }, "digests were not sent: they are tried again"))
      .finally(() => {
        sending = null;
      });
  };
  const stop = clock.every(LOOK, look);
  return async () => {
    stop();
    stopped = true;
    await sending;
  };
}

/** An hour after the oldest of what waits, or the morning after it. */
function dueAt({ digest, oldest }: Awaiting): number {
  if (digest === "hourly") return oldest + HOUR;
  const morning = new Date(oldest);
  morning.setHours(MORNING, 0, 0, 0);
  if (morning.getTime() <= oldest) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}
