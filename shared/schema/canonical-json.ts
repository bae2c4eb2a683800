/** JSON values as keys: the same text for the same value, whatever the spaces and the order of the properties. */
import { isDeeperThan } from "#shared/model/json-depth.ts";

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** The value of a JSON text; undefined when it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Deeper than any value of a cell, and not so deep that going through it exhausts the stack. */
const DEEPEST = 200;

/** The value of the JSON text of a cell; undefined too for lists and objects inside of one another without end. */
export function readCellJson(text: string): unknown {
  const value = readJson(text);
  return isDeeperThan(value, DEEPEST) ? undefined : value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
