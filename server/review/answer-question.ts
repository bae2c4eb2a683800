/** Use case of questions: the answer, with the value it gives to its cell. */
import { lockOn } from "#shared/access/locks.ts";
import { literalText } from "#shared/comments/literal-text.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { UnavailableWords } from "#shared/i18n/unavailable-words.ts";
import type { ThreadId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { AnsweredQuestion, AnswerQuestion } from "#shared/wire/questions.ts";
import { replyToThread, requireRoom } from "./comments.ts";
import { questionAbout, settingsOf } from "./question-about.ts";
import type { QuestionsParts } from "./questions.ts";
import { type Acting, changeThread, openThread, requireThread, showThread } from "./threads.ts";

/**
 * The value first, said in `words` where the answer has no text of its own: where it is refused nothing else is done, nor where there is no room for the answer ("too-many-comments", or
 * "too-many-threads" for a suggestion). Throws "thread-not-found" for what is no question of this dataset, "row-not-found" or
 * "column-not-found" when there is no cell to set, "cell-changed" when it is not what `seen` says any more, "locked" when it is closed.
 */
export async function answerQuestion(
  parts: QuestionsParts,
  acting: Acting,
  id: ThreadId,
  { text, value, resolved }: AnswerQuestion,
  words: Pick<UnavailableWords, "said">,
): Promise<AnsweredQuestion> {
  const { dataset, role } = acting;
  const thread = await requireThread(parts, acting, id);
  if (thread.kind !== "question") throw new ProblemError("thread-not-found");
  const { row, column } = thread;
  // a value is no comment: what looks like marks or names in it is neither
  const said = text === "" ? literalText(contentInWords(value?.text ?? "", words)) : text;
  const says = said.trim() !== "";
  if (says) requireRoom(thread);
  const settings = await settingsOf(parts, dataset.id, role);
  let became: AnsweredQuestion["value"] = null;
  if (value !== undefined) {
    if (row === null) throw new ProblemError("row-not-found", { place: "value" });
    if (column === null) throw new ProblemError("column-not-found", { place: "value" });
    became = settings(column);
    if (became === "suggestion") {
      await openThread(parts, acting, { row, column, kind: "suggestion", value: value.text, text });
    } else {
      await parts.live.edit(dataset.id, acting.user.id, ({ table, locks }, origin) => {
        const handle = table.handleOf(row);
        if (handle === undefined || table.isDeleted(handle)) throw new ProblemError("row-not-found");
        if (!table.columns.some((known) => known.id === column)) throw new ProblemError("column-not-found");
        // locked since the question was shown
        if (lockOn(role, locks, column) !== null) throw new ProblemError("locked");
        const now = table.content(handle, column);
        // already there: nothing to write, and nothing to be surprised by
        if (now === value.text) return;
        if (now !== value.seen) throw new ProblemError("cell-changed");
        setCells(table, [{ row: handle, column, text: value.text }], origin);
      });
    }
  }
  if (says) await replyToThread(parts, acting, id, said);
  if (resolved !== undefined) await changeThread(parts, acting, id, { resolved });
  const shown = await showThread(parts, acting, id);
  const question = await parts.live.read(dataset.id, ({ table }) => questionAbout(table, dataset, shown, settings));
  return { question, value: became };
}
