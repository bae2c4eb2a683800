/** What stands between the values of a cell: one of the usual signs, or another. */
import { z } from "zod";
import type { Field } from "../fields.ts";

export const Separator = z.object({
  separator: z.enum([";", ",", "|", "/", "-", "line", "other"]),
  /** when it is another */
  other: z.string().max(20),
});
export type Separator = z.infer<typeof Separator>;

export const SEPARATORS: readonly Field[] = [
  { name: "separator", kind: "choice", choices: Separator.shape.separator.options },
  { name: "other", kind: "text", when: { field: "separator", is: ["other"] } },
];

export function separatorOf({ separator, other }: Separator): string {
  if (separator === "line") return "\n";
  return separator === "other" ? other : separator;
}

/** As it is written between two values. */
export function joinerOf(asked: Separator): string {
  return asked.separator === ";" || asked.separator === ","
    ? `${asked.separator} `
    : PADDED.has(asked.separator)
      ? ` ${asked.separator} `
      : separatorOf(asked);
}

const PADDED: ReadonlySet<string> = new Set(["|", "/", "-"]);
