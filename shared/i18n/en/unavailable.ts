import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { UnavailableWords } from "../unavailable-words.ts";

const reasons: Readonly<Record<UnavailableReason, string>> = {
  secret: "protected by secrecy",
  unknown: "not known to the authority",
  later: "to come later",
  "not-applicable": "not applicable",
  other: "another reason",
};

export const unavailable: UnavailableWords = {
  question: "Why is the value not available?",
  reasons,
  help: {
    secret: "privacy, business secrets, security…",
    unknown: "nobody wrote it down",
    later: "to be filled in as soon as it is known",
    "not-applicable": "the question does not arise for this row",
    other: "say which in a comment",
  },
  signs: {
    secret: "secret",
    unknown: "unknown",
    later: "later",
    "not-applicable": "not applicable",
    other: "not available",
  },
  said: (reason) => `value not available (${reasons[reason]})`,
  sentence: (reason) =>
    `Value not available: ${reasons[reason]}. The cell is blank in the exported file${reason === "secret" ? "; the history keeps what it held" : ""}.`,
  marked: (n, reason) =>
    `${n > 1 ? `${n.toLocaleString("en")} cells marked` : "Cell marked"} “value not available” (${reasons[reason]}). Ctrl+Z to undo.`,
};
