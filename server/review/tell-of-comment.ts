/** Whom a comment concerns: who it names, who took part in its thread, who is asked. Each is told once, of what concerns them most. */
import type { Happening } from "#server/notices/notices.ts";
import type { StoredComment, ThreadWithComments } from "#server/storage/review.ts";
import { can } from "#shared/access/abilities.ts";
import { plainText } from "#shared/comments/plain-text.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Acting, ReviewParts } from "./threads.ts";

/** A comment, and what a notice repeats of it; the notices cut it. */
type Said = Pick<Extract<Happening, { kind: "mention" }>, "thread" | "comment" | "excerpt">;

type Told = Exclude<Happening, { kind: "state" | "share" }>["kind"];

/** `comment` is the newest of the thread; alone in it when it opens it. */
export async function tellOfComment(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadWithComments,
  comment: StoredComment,
): Promise<void> {
  if (parts.notices === undefined) return;
  const said = saidIn(thread, comment);
  await tell(parts, acting, said, "mention", comment.mentions);
  const members = await parts.members.of(acting.space.id);
  const inRole = (is: (role: Role) => boolean) => members.filter(({ role }) => is(role)).map(({ user }) => user);
  const others = (users: readonly UserId[]) => users.filter((user) => !comment.mentions.includes(user));
  if (thread.comments[0]?.id !== comment.id) {
    const took = thread.comments.filter(({ deletedAt }) => deletedAt === null).map(({ author }) => author);
    const here = new Set(members.map(({ user }) => user));
    const kind = thread.kind === "question" ? "answer" : "reply";
    await tell(parts, acting, said, kind, others(took.filter((user) => here.has(user))));
  } else if (thread.kind === "question") {
    await tell(parts, acting, said, "question", others(inRole((role) => role === "reviewer")));
  } else if (thread.kind === "suggestion") {
    await tell(parts, acting, said, "suggestion", others(inRole((role) => can(role, "edit"))));
  }
}

/** Those who review are asked what was a mere comment before; who it names was told when it was written. */
export async function tellOfQuestion(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadWithComments,
  comment: StoredComment,
): Promise<void> {
  if (parts.notices === undefined) return;
  const reviewers = (await parts.members.of(acting.space.id)).filter(({ role }) => role === "reviewer");
  const people = reviewers.map(({ user }) => user);
  await tell(parts, acting, saidIn(thread, comment), "question", people);
}

/** What a notice says of a comment: its words without marks, else the value that is suggested, which has none. */
export function saidIn(
  { id: thread, value }: Pick<ThreadWithComments, "id" | "value">,
  { id: comment, text }: Pick<StoredComment, "id" | "text">,
): Said {
  return { thread, comment, excerpt: text === "" ? (value ?? "") : plainText(text) };
}

/** `by` is left out, and nobody is told twice. */
export async function tell(
  { notices }: ReviewParts,
  { space, dataset, user }: Acting,
  said: Said,
  kind: Told,
  people: readonly UserId[],
): Promise<void> {
  const to = [...new Set(people)].filter((person) => person !== user.id);
  if (notices === undefined || to.length === 0) return;
  await notices.tell({ space: space.id, dataset: dataset.id, by: user.id }, { kind, to, ...said });
}
