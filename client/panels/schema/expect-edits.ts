/** From what a field expects to what it shall expect: the edits of the schema that say so. */
import type { Field } from "#shared/schema/table-schema.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { checkNameNow, type Expectation, expectationOf, saysWhatHolds, WAYS, type Way } from "./expectations.ts";
import type { WrittenSchema } from "./written-schema.ts";

export type Json = Extract<SchemaEdit, { kind: "set-schema" }>["value"];

/** A text for yes and one for no, as people type them; the first that the column has is taken. */
const ANSWERS: readonly (readonly [yes: string, no: string])[] = [
  ["oui", "non"],
  ["vrai", "faux"],
  ["true", "false"],
  ["yes", "no"],
  ["o", "n"],
  ["x", ""],
  ["1", "0"],
];
/** Beyond, a list of values is no list that one chooses from. */
export const MOST_VALUES = 100;

/** `values`: what the column holds, for the answers of a question or the values of a list; null: too many, or no column. */
export function expectEdits(
  { parsed, written }: WrittenSchema,
  field: Field,
  wanted: Exclude<Expectation, "other">,
  values: ReadonlyMap<string, number> | null,
): SchemaEdit[] {
  const before = expectationOf(field, parsed.customChecks);
  if (before === wanted) return [];
  const way: Way = WAYS[wanted];
  const set = (property: string, value: Extract<SchemaEdit, { kind: "set-field" }>["value"]): SchemaEdit => ({
    kind: "set-field",
    field: field.name,
    property,
    value,
  });
  const edits: SchemaEdit[] = [];
  // what the type before could have and the next may not goes first
  if (field.constraints.pattern !== undefined) edits.push(set("constraints.pattern", null));
  if (before === "list") edits.push(set("constraints.enum", null));
  if (before === "boolean") edits.push(set("trueValues", null), set("falseValues", null));
  if (field.decimalChar !== "." && way.decimalChar === undefined) edits.push(set("decimalChar", null));
  if (field.format !== "default" && field.format !== way.format) edits.push(set("format", null));
  if (field.type !== way.type) edits.push(set("type", way.type));
  if (way.format !== undefined && field.format !== way.format) edits.push(set("format", way.format));
  if (way.decimalChar !== undefined) edits.push(set("decimalChar", way.decimalChar));
  if (way.pattern !== undefined) edits.push(set("constraints.pattern", way.pattern));
  if (wanted === "list") edits.push(set("constraints.enum", [...(values?.keys() ?? [])]));
  if (wanted === "boolean") edits.push(...answersOf(values).map(([property, texts]) => set(property, texts)));
  return [...edits, ...checksEdits(written.custom_checks, parsed.customChecks, field.name, way.check)];
}

function answersOf(values: ReadonlyMap<string, number> | null): [property: string, texts: string[]][] {
  const there = [...(values?.keys() ?? [])];
  for (const [yes, no] of ANSWERS) {
    const spelled = (answer: string) => there.filter((text) => text.toLowerCase() === answer);
    const [ofYes, ofNo] = [spelled(yes), spelled(no)];
    if (ofYes.length === 0 && ofNo.length === 0) continue;
    const like = ofYes[0] ?? ofNo[0] ?? "";
    return [
      ["trueValues", ofYes.length > 0 ? ofYes : [inCaseOf(like, yes)]],
      ["falseValues", ofNo.length > 0 ? ofNo : [inCaseOf(like, no || "non")]],
    ];
  }
  return [
    ["trueValues", ["oui"]],
    ["falseValues", ["non"]],
  ];
}

/** `OUI` beside `NON`, `Oui` beside `Non` */
function inCaseOf(like: string, text: string): string {
  if (like.length > 0 && like === like.toUpperCase()) return text.toUpperCase();
  return like[0] === like[0]?.toUpperCase() ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/** The checks that say what a column holds, but `wanted`, leave. */
function checksEdits(
  written: unknown,
  checks: WrittenSchema["parsed"]["customChecks"],
  field: string,
  wanted: string | undefined,
): SchemaEdit[] {
  const mine = checks.map((check) => saysWhatHolds(check, field));
  const names = checks.map(checkNameNow);
  const has = mine.some((is, index) => is && names[index] === wanted);
  const leave = listOf(written).filter((_, index) => mine[index] === true && names[index] !== wanted);
  const list = { field: null, property: "custom_checks" };
  return [
    ...(has || wanted === undefined ? [] : addingChecks([{ name: wanted, params: { column: field } }])),
    ...(leave.length === 0 ? [] : [{ kind: "remove-items" as const, ...list, items: leave }]),
  ];
}

/** The edits that ask for these checks besides those that are asked for. */
export function addingChecks(checks: readonly Json[]): SchemaEdit[] {
  if (checks.length === 0) return [];
  return [{ kind: "add-items", field: null, property: "custom_checks", items: [...checks] }];
}

/** A check alone stands for a list of one. */
function listOf(written: unknown): Json[] {
  if (written === undefined || written === null) return [];
  return Array.isArray(written) ? written : [written as Json];
}
