/** What a field expects, in the terms that the sentence about a type error needs. */
import type { Field } from "#shared/schema/table-schema.ts";
import type { Issue } from "./issue.ts";

export function expectationOf(field: Field): Issue["args"] {
  const args: Issue["args"] = {};
  if (field.format !== "default") args.format = field.format;
  if (field.type === "boolean") {
    args.trueValues = field.trueValues;
    args.falseValues = field.falseValues;
  }
  if (field.type === "number" && field.decimalChar !== ".") args.decimalChar = field.decimalChar;
  if (field.type === "number" && field.groupChar !== "") args.groupChar = field.groupChar;
  if (field.type === "list") {
    args.delimiter = field.delimiter;
    args.itemType = field.itemType;
  }
  if (field.example !== null) args.example = field.example;
  return args;
}
