/** What people type as a bound or an allowed value, as a schema writes it. */
import type { Field } from "#shared/schema/table-schema.ts";

export function jsonOf(text: string, { type, decimalChar }: Field): string | number {
  if (type !== "integer" && type !== "number" && type !== "year") return text;
  const value = Number(type === "number" ? text.replace(decimalChar, ".") : text);
  return text.trim() !== "" && Number.isFinite(value) ? value : text;
}

/** Texts separated by commas, each once; blanks around them do not count. */
export function listOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    ),
  ];
}
