/**
 * Use cases of review: a suggested value, accepted in one gesture that bears both names, refused, or the decision taken back. The cell is
 * written first, on disk, and the decision after it: where something comes in between, the same decision can be taken again, and finds
 * its cell written already.
 */
import type { ThreadWithComments } from "#server/storage/review.ts";
import type { LiveDataset } from "#server/sync/live-datasets.ts";
import { lockOn } from "#shared/access/locks.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, ThreadId } from "#shared/model/ids.ts";
import type { DecideSuggestion, Thread } from "#shared/wire/comments.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { requireRoom } from "./comments.ts";
import { saidIn, tell } from "./tell-of-comment.ts";
import { type Acting, changed, type ReviewParts, requireThread, write } from "./threads.ts";

const UNDECIDED = { outcome: null, decidedBy: null, decidedAt: null };

interface Suggestion {
  readonly thread: ThreadWithComments;
  readonly value: string;
}

/** Throws "thread-not-found", "suggestion-decided", for a refusal "too-many-comments", and for an acceptance "cell-changed", "locked", "row-not-found" or "column-not-found". */
export function decideSuggestion(
  parts: ReviewParts,
  acting: Acting,
  id: ThreadId,
  decision: DecideSuggestion,
): Promise<Thread> {
  // one after the other: of two who decide at once, only one writes
  return parts.decisions.take(id, () => decideNow(parts, acting, id, decision));
}

async function decideNow(
  parts: ReviewParts,
  acting: Acting,
  id: ThreadId,
  decision: DecideSuggestion,
): Promise<Thread> {
  const thread = await requireThread(parts, acting, id);
  const { value } = thread;
  if (thread.kind !== "suggestion" || value === null) throw new ProblemError("thread-not-found");
  if (decision.outcome === "undo") await takeBack(parts, acting, { thread, value });
  else {
    if (thread.outcome !== null) throw new ProblemError("suggestion-decided");
    if (decision.outcome === "accepted") await accept(parts, acting, { thread, value }, decision.seen);
    else await refuse(parts, acting, thread, decision.text ?? "");
    const author = thread.comments[0]?.author;
    const said = { thread: thread.id, comment: null, excerpt: value };
    if (author !== undefined) await tell(parts, acting, said, "suggestion", [author]);
  }
  return changed(parts, acting, id);
}

async function accept(parts: ReviewParts, acting: Acting, { thread, value }: Suggestion, seen: string): Promise<void> {
  const suggestedBy = thread.comments[0]?.author;
  let was = seen;
  await parts.live.edit(
    acting.dataset.id,
    acting.user.id,
    (live, origin) => {
      const cell = cellOf(live, thread, acting);
      was = live.table.content(cell.row, cell.column);
      // already there: nothing to write, and nothing to be surprised by
      if (was === value) return;
      if (was !== seen) throw new ProblemError("cell-changed");
      setCells(live.table, [{ ...cell, text: value }], origin);
    },
    suggestedBy === undefined ? {} : { suggestedBy },
  );
  await decide(parts, acting, thread, { outcome: "accepted", was });
  await settleAnswered(parts, acting, thread);
}

/** The questions on the cell that whoever suggested its value answered last have what they asked for. */
async function settleAnswered(parts: ReviewParts, acting: Acting, suggestion: ThreadWithComments): Promise<void> {
  const by = suggestion.comments[0]?.author;
  for (const { id, kind, resolved, row, column, comments } of await parts.threads.of(acting.dataset.id)) {
    if (kind !== "question" || resolved || row !== suggestion.row || column !== suggestion.column) continue;
    const last = comments.findLast(({ deletedAt }) => deletedAt === null);
    if (last === undefined || last === comments[0] || last.author !== by) continue;
    await parts.threads.change(id, { resolved: true });
    await changed(parts, acting, id);
  }
}

async function refuse(parts: ReviewParts, acting: Acting, thread: ThreadWithComments, text: string): Promise<void> {
  if (text !== "") requireRoom(thread);
  await decide(parts, acting, thread, { outcome: "refused" });
  if (text === "") return;
  const comment = await write(parts, acting, thread.id, text);
  await parts.comments.add(comment);
  // who suggested it is told of the decision
  const named = comment.mentions.filter((user) => user !== thread.comments[0]?.author);
  await tell(parts, acting, saidIn(thread, comment), "mention", named);
}

/** The cell gets back the text that the suggestion replaced, unless someone wrote in it since. */
async function takeBack(parts: ReviewParts, acting: Acting, { thread, value }: Suggestion): Promise<void> {
  const { was, outcome } = thread;
  if (outcome === "accepted" && was !== null && was !== value) {
    await parts.live.edit(acting.dataset.id, acting.user.id, (live, origin) => {
      const cell = cellOf(live, thread, acting);
      const now = live.table.content(cell.row, cell.column);
      // there again already
      if (now === was) return;
      if (now !== value) throw new ProblemError("cell-changed");
      setCells(live.table, [{ ...cell, text: was }], origin);
    });
  }
  await parts.threads.change(thread.id, { ...UNDECIDED, resolved: false });
}

/** Whatever is decided settles the thread. Throws "suggestion-decided" when it is decided, or gone. */
async function decide(
  parts: ReviewParts,
  { user }: Acting,
  { id }: ThreadWithComments,
  decision: { readonly outcome: "accepted" | "refused"; readonly was?: string },
): Promise<void> {
  const decided = { ...decision, decidedBy: user.id, decidedAt: parts.now(), resolved: true };
  if (!(await parts.threads.decide(id, decided))) throw new ProblemError("suggestion-decided");
}

/** Throws "row-not-found" or "column-not-found" when it was deleted, "locked" when it is closed to who acts. */
function cellOf(
  { table, locks }: LiveDataset,
  { row, column }: ThreadWithComments,
  { role }: Acting,
): { row: RowHandle; column: ColumnId } {
  const handle = row === null ? undefined : table.handleOf(row);
  if (handle === undefined || table.isDeleted(handle)) throw new ProblemError("row-not-found");
  if (column === null || !table.columns.some(({ id }) => id === column)) throw new ProblemError("column-not-found");
  if (lockOn(role, locks, column) !== null) throw new ProblemError("locked");
  return { row: handle, column };
}
