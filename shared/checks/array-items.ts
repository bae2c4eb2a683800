/** The items of a JSON array, each judged as a cell of its own (`arrayItem`, an extension of frictionless). */
import type { Field } from "#shared/schema/table-schema.ts";
import { textOfWritten } from "#shared/schema/written-value.ts";
import type { CellJudge, CellVerdict } from "./cell-judge.ts";

/** Rules of items are prefixed, so that they are not mistaken for those of the array itself. */
export const ITEM_PREFIX = "arrayItem.";

/** At most one verdict per rule: the first item that breaks it, with how many do (`items`). */
export function judgeItems(item: Field, judge: CellJudge): (value: unknown) => readonly CellVerdict[] {
  return (value) => {
    if (!Array.isArray(value)) return [];
    const found = new Map<string, CellVerdict>();
    for (const part of value) {
      const text = textOfWritten(part, item) ?? item.missingValues?.[0] ?? "";
      const wrongKind = item.type === "string" && part !== null && typeof part !== "string";
      for (const { code, rule, args } of wrongKind
        ? [{ code: "type-error" as const, rule: "string", args: {} }]
        : judge(text)) {
        const name = `${ITEM_PREFIX}${rule}`;
        const items = Number(found.get(name)?.args.items ?? 0) + 1;
        found.set(name, { code, rule: name, args: { ...(found.get(name)?.args ?? { ...args, item: text }), items } });
      }
    }
    return [...found.values()];
  };
}
