/** Words of notices, digests, what changed since the last visit. */
import type { notices as fr } from "../fr/notices.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const notices: typeof fr = {
  title: "Notifications",
  bell: (unread) => (unread === 0 ? "Notifications" : `Notifications: ${unread} new`),
  none: "Nothing for now. What concerns you will show here: a mention, a question, an answer, a part to complete, a change of state, a publication.",
  loading: "Loading…",
  failed: "The notifications could not be read. They are not lost: try again in a moment.",
  markAll: "Mark all as read",
  unread: "unread",
  someone: "Someone",
  arrived: (sentence) => `New notification: ${sentence}`,
  sentences: {
    mention: (who) => `${who} mentioned you`,
    reply: (who) => `${who} replied in a thread you wrote in`,
    question: (who) => `${who} asks you a question`,
    answer: (who) => `${who} answered a question`,
    suggestion: (who) => `${who}, about a suggested value`,
    state: (who) => `${who} changed the state of the dataset`,
    share: (who) => `${who} gives you a part of the table`,
  },
  kinds: {
    mention: "I am mentioned in a comment",
    reply: "A reply in a thread I wrote in",
    question: "A question to the reviewers, when I am one",
    answer: "An answer to a question I asked or followed",
    suggestion: "A suggested value: proposed, accepted or refused",
    state: "The state of a dataset changes, or its publication",
    share: "I am given rows or columns to complete",
  },
  shareSentence: (who, rows, columns) => {
    const parts = [
      ...(rows > 0 ? [count(rows, "row", "rows")] : []),
      ...(columns > 0 ? [count(columns, "column", "columns")] : []),
    ];
    return `${who} gives you ${parts.join(" and ")} to complete`;
  },
  stateSentences: {
    draft: (who) => `${who} took the request for a review back`,
    "in-review": (who) => `${who} asks for a review`,
    "changes-requested": (who) => `${who} asks for changes`,
    approved: (who) => `${who} approved the dataset`,
    published: (who) => `${who} published the dataset`,
  },
  addressSentences: {
    current: (who) => `${who} published the table as it changes`,
    withdrawn: (who) => `${who} took the publication back: the public address gives nothing any more`,
  },
  withExcerpt: (sentence, excerpt) => `${sentence}: “${excerpt}”`,
  choices: {
    title: "How to be told",
    inApp: "What concerns me",
    inAppHint: "What is unticked arrives neither here nor by e-mail.",
    digest: "E-mail digest",
    digests: {
      never: "Never",
      daily: "Once a day, in the morning",
      hourly: "At most once an hour",
    },
    onlyUnread: "The digest only holds what you have not read here yet.",
    noServer: "This server sends no e-mail: there is no digest.",
    noAddress: "To receive it, add an e-mail address to your account and confirm it.",
    saved: "Your choices are saved.",
  },
  unsubscribe: {
    title: "E-mail digests",
    sentence: "You will receive no more digests from this server. Your notifications stay in the application.",
    button: "Send me no more digests",
    done: "Done: no digest will be sent to you any more.",
    again: "You can take them up again from your account.",
    wrong: "This link is not complete. Open it from the e-mail, or change your choices from your account.",
  },
  letter: {
    subject: (n, dataset, datasets) =>
      datasets === 1
        ? `Tablée: ${count(n, "thing", "things")} new in “${dataset}”`
        : `Tablée: ${count(n, "thing", "things")} new in ${datasets} datasets`,
    hello: (name) => `Hello ${name},`,
    intro: (n) =>
      n === 1
        ? "Here is what concerns you and you have not read yet:"
        : `Here are ${n} things that concern you and you have not read yet:`,
    place: (dataset, space) => `${dataset} (${space})`,
    open: "Open",
    more: (n) => `… and ${count(n, "other", "others")}.`,
    why: "You receive this digest because you take part in this space on Tablée.",
    unsubscribe: "To receive no more:",
    stop: "Receive no more",
  },
  visit: {
    since: (when) => `Since your last visit (${when})`,
    cells: (n) => count(n, "cell changed", "cells changed"),
    by: (n) => `by ${count(n, "person", "people")}`,
    rowsAdded: (n) => count(n, "row added", "rows added"),
    rowsDeleted: (n) => count(n, "row deleted", "rows deleted"),
    structure: (n) => count(n, "change of columns or schema", "changes of columns or schema"),
    comments: (n) => count(n, "comment", "comments"),
    see: "See",
    seeComments: "See the comments",
    dismiss: "Close",
    today: (time) => `today ${time}`,
    yesterday: (time) => `yesterday ${time}`,
    historySince: (when) => `Since ${when}`,
    wholeHistory: "Show the whole history",
  },
};
