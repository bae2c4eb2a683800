/** Whom a comment concerns: who it names, who took part in its thread, who is asked. Each is told once, of what concerns them most. */
import type { Happening } from "#server/notices/notices.ts";
import type { StoredComment, ThreadWithComments } from "#server/storage/review.ts";
import { can } from "#shared/access/abilities.ts";
import { plainText } from "#shared/comments/plain-text.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Acting, ReviewParts } from "./threads.ts";

const EXCERPT = 200;

type Told = Exclude<Happening, { kind: "state" }>["kind"];

/** `comment` is the newest of the thread; alone in it when it opens it. */
export async function tellOfComment(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadWithComments,
  comment: StoredComment,
): Promise<void> {
  if (parts.notices === undefined) return;
  await tell(parts, acting, thread, "mention", comment.mentions, comment.text);
  const members = await parts.members.of(acting.space.id);
  const inRole = (is: (role: Role) => boolean) => members.filter(({ role }) => is(role)).map(({ user }) => user);
  const others = (users: readonly UserId[]) => users.filter((user) => !comment.mentions.includes(user));
  const said = comment.text || (thread.value ?? "");
  if (thread.comments[0]?.id !== comment.id) {
    const took = thread.comments.filter(({ deletedAt }) => deletedAt === null).map(({ author }) => author);
    const here = new Set(members.map(({ user }) => user));
    const kind = thread.kind === "question" ? "answer" : "reply";
    await tell(parts, acting, thread, kind, others(took.filter((user) => here.has(user))), said);
  } else if (thread.kind === "question") {
    await tell(parts, acting, thread, "question", others(inRole((role) => role === "reviewer")), said);
  } else if (thread.kind === "suggestion") {
    await tell(parts, acting, thread, "suggestion", others(inRole((role) => can(role, "edit"))), said);
  }
}

/** `by` is left out, and nobody is told twice. */
export async function tell(
  { notices }: ReviewParts,
  { space, dataset, user }: Acting,
  thread: Pick<ThreadWithComments, "id">,
  kind: Told,
  people: readonly UserId[],
  text: string,
): Promise<void> {
  const to = [...new Set(people)].filter((person) => person !== user.id);
  if (notices === undefined || to.length === 0) return;
  const excerpt = plainText(text).slice(0, EXCERPT);
  await notices.tell({ space: space.id, dataset: dataset.id, by: user.id }, { kind, thread: thread.id, to, excerpt });
}
