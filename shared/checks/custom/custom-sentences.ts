/** What sentences and titles about custom checks are made of. */
import type { AboutCustomCheck, CustomChecksWords } from "#shared/i18n/custom-checks-words.ts";
import type { Issue } from "../issue.ts";
import { FORMAT_NAMES, type FormatName } from "./format-names.ts";

/** `text`: of the cell, as the sentence is to show it; `whole`: all of it. */
export function aboutCustomCheck({ args }: Issue, text: string | null, whole = text): AboutCustomCheck {
  const string = (name: string) => (typeof args[name] === "string" ? args[name] : null);
  const list = (name: string) => (Array.isArray(args[name]) ? args[name] : []);
  return {
    text,
    reason: string("reason"),
    digits: whole === null ? null : whole.replace(/[^0-9]/g, "").length,
    fields: list("fields"),
    empty: list("empty"),
    missing: list("missing"),
    operator: string("op") ?? "==",
    otherText: string("otherText") ?? "",
    sum: string("sum") ?? "",
    rest: string("rest"),
    yearAlone: args.yearAlone === true,
  };
}

/** Issues come over the wire: a format that this version does not know is `other`. */
export function formatNamed(rule: string): keyof CustomChecksWords["formats"] {
  return FORMAT_NAMES.find((name): name is FormatName => name === rule) ?? "other";
}
