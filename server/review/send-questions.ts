/** Use case of questions: all open ones as one letter, to those who review. */
import type { Mailer } from "#server/mail/mailer.ts";
import { refusalOf } from "#server/mail/refusal.ts";
import type { InSpace } from "#server/people/access.ts";
import { personOf } from "#server/people/people.ts";
import type { ChoicesStore } from "#server/storage/notices.ts";
import type { User } from "#server/storage/people.ts";
import type { Logger } from "#server/sync/logger.ts";
import type { Language } from "#shared/i18n/words.ts";
import { questionsLetter } from "#shared/questions/questions-letter.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { QuestionList, QuestionsSent, SendQuestions } from "#shared/wire/questions.ts";
import { listQuestions, type QuestionsParts } from "./questions.ts";

export interface SendingParts extends QuestionsParts {
  /** null: this server sends no e-mail */
  readonly mailer: Mailer | null;
  readonly noticeChoices: Pick<ChoicesStore, "of" | "addressOf">;
  readonly log: Pick<Logger, "warn">;
  readonly settings: { readonly publicUrl: URL | null; readonly language: Language };
}

/** Whether letters leave, who reviews in the space, and whether one reaches them. Their addresses are theirs: nobody is shown them. */
export async function recipientsOf(
  parts: SendingParts,
  { space }: InSpace,
): Promise<Pick<QuestionList, "mail" | "reviewers">> {
  const mail = parts.mailer !== null && parts.settings.publicUrl !== null;
  const found = await addressed(parts, space.id);
  const reviewers = found.map(({ user, email }) => ({ ...personOf(user), reachable: mail && email !== null }));
  return { mail, reviewers };
}

/**
 * To each in their language, each for themselves: an address that is refused keeps no letter from the others. Throws
 * "mail-not-configured" without a mail server; where none can be reached, or nothing is open, nobody is written to.
 */
export async function sendQuestions(
  parts: SendingParts,
  inSpace: InSpace,
  sender: User,
  { to: only }: SendQuestions,
): Promise<QuestionsSent> {
  const { mailer, settings, noticeChoices } = parts;
  if (mailer === null || settings.publicUrl === null) throw new ProblemError("mail-not-configured");
  const { questions } = await listQuestions(parts, inSpace, false);
  const reached = (await addressed(parts, inSpace.space.id)).flatMap(({ user, email }) =>
    email === null || user.id === sender.id || only?.includes(user.id) === false ? [] : [{ user, email }],
  );
  if (questions.length === 0) return { to: [], notSent: [] };
  const chosen = await noticeChoices.of(reached.map(({ user }) => user.id));
  const origin = settings.publicUrl.origin;
  const taken = await Promise.all(
    reached.map(async ({ user, email }) => {
      const language = chosen.get(user.id)?.language ?? settings.language;
      const letter = { questions, space: inSpace.space, origin, language, from: sender.name, to: user.name };
      const { subject, text } = questionsLetter(letter);
      try {
        await mailer.send({ subject, text, to: email });
        return true;
      } catch (err) {
        parts.log.warn(
          { reason: refusalOf(err), user: user.id },
          "a letter of questions was not sent: who sends it is told",
        );
        return false;
      }
    }),
  );
  const people = reached.map(({ user }) => personOf(user));
  return { to: people.filter((_, i) => taken[i]), notSent: people.filter((_, i) => !taken[i]) };
}

async function addressed(
  parts: SendingParts,
  space: InSpace["space"]["id"],
): Promise<{ user: User; email: string | null }[]> {
  const reviewers = (await parts.members.of(space)).filter(({ role }) => role === "reviewer");
  const people = await parts.people.findAll(reviewers.map(({ user }) => user));
  return Promise.all(people.map(async (user) => ({ user, email: await parts.noticeChoices.addressOf(user.id) })));
}
