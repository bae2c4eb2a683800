/** Yes and no in any of the words people use, written in those of the schema. */
import { foldText } from "#shared/model/fold-text.ts";
import { type Family, NO_READING } from "./family.ts";

const YES = new Set(["oui", "o", "vrai", "v", "true", "t", "yes", "y", "x", "1", "1.0", "ok", "✓", "✔", "☑", "✅"]);
const NO = new Set(["non", "n", "faux", "false", "f", "no", "0", "0.0", "✗", "✘", "☐", "❌"]);

export const booleans: Family = (text, { type, trueValues, falseValues, constraints }) => {
  const folded = foldText(text);
  const meansYes = YES.has(folded);
  if (!meansYes && !NO.has(folded)) return NO_READING;
  if (type === "boolean") return first(meansYes ? trueValues : falseValues, folded);
  const values = type === "string" ? (constraints.enum ?? []) : [];
  const yes = values.filter((value) => YES.has(foldText(value)));
  const no = values.filter((value) => NO.has(foldText(value)));
  // a list of values that says yes and no once each is a boolean by another name
  return yes.length === 1 && no.length === 1 ? first(meansYes ? yes : no, folded) : NO_READING;
};

/** The one that differs only by its case, else the first. */
function first(values: readonly string[], folded: string) {
  const same = values.find((value) => foldText(value) === folded);
  const [text] = same === undefined ? values : [same];
  return text === undefined ? NO_READING : [{ kind: "boolean" as const, text }];
}
