/** The conditions that one may put on a column, and the filters they are. */
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { cellTest } from "#shared/views/cell-test.ts";
import { momentIn, numberIn } from "#shared/views/readings.ts";
import type { RowFilter } from "#shared/views/view.ts";

export type ConditionKind = keyof Words["views"]["condition"]["kinds"];

/** Asked of a column, in this order. */
export const CONDITIONS: readonly ConditionKind[] = [
  "contains",
  "notContains",
  "is",
  "isNot",
  "blank",
  "filled",
  "above",
  "below",
  "equal",
  "since",
  "until",
  "length",
  "matches",
];
/** Asked of all columns together. */
export const OF_ANY_COLUMN: readonly ConditionKind[] = ["contains", "notContains", "formula"];

export const TAKES_NOTHING: ReadonlySet<ConditionKind> = new Set(["blank", "filled"]);

export type ConditionFault = "notANumber" | "notADate" | "notAPattern" | "nothing";

/** `column` null: some cell of the row. `to`: of a length, its upper bound. */
export function filterOf(
  kind: ConditionKind,
  column: ColumnId | null,
  value: string,
  to: string,
): RowFilter | ConditionFault {
  if (kind === "contains" || kind === "notContains") {
    if (value === "") return "nothing";
    return { kind: "contains", column, text: value, ...(kind === "notContains" ? { not: true } : {}) };
  }
  if (kind === "formula") return value.trim() === "" ? "nothing" : { kind: "expression", text: value };
  if (column === null) return "nothing";
  switch (kind) {
    case "is":
    case "isNot":
      return { kind: "values", column, values: [value], ...(kind === "isNot" ? { not: true } : {}) };
    case "blank":
    case "filled":
      return { kind: "blank", column, ...(kind === "filled" ? { not: true } : {}) };
    case "above":
    case "below":
    case "equal": {
      if (Number.isNaN(numberIn(value))) return "notANumber";
      const is = kind === "above" ? ">=" : kind === "below" ? "<=" : "=";
      return { kind: "compares", column, as: "number", is, value };
    }
    case "since":
    case "until":
      if (Number.isNaN(momentIn(value))) return "notADate";
      return { kind: "compares", column, as: "date", is: kind === "since" ? ">=" : "<=", value };
    case "length": {
      const [least, most] = [lengthIn(value), lengthIn(to)];
      if (least === undefined || most === undefined) return "notANumber";
      return least === null && most === null ? "nothing" : { kind: "length", column, least, most };
    }
    case "matches": {
      const filter = { kind: "matches", column, pattern: value } as const;
      return value === "" ? "nothing" : cellTest(filter) === null ? "notAPattern" : filter;
    }
  }
}

/** null: no bound; undefined: not a number of characters */
function lengthIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined;
}
