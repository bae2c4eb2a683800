/** The constraints that one value can break by itself, in the order their verdicts are given. `required` and `unique` are not among them. */
import type { ConstraintName } from "../table-schema.ts";
import { bound } from "./bounds.ts";
import type { ConstraintCompiler } from "./constraint.ts";
import { enumeration } from "./enumeration.ts";
import { jsonSchema } from "./json-schema.ts";
import { length } from "./lengths.ts";
import { pattern } from "./pattern.ts";

export const VALUE_CONSTRAINTS: readonly (readonly [name: ConstraintName, compile: ConstraintCompiler])[] = [
  ["enum", enumeration],
  ["pattern", pattern],
  ["minLength", length("minLength")],
  ["maxLength", length("maxLength")],
  ["minimum", bound("minimum")],
  ["maximum", bound("maximum")],
  ["exclusiveMinimum", bound("exclusiveMinimum")],
  ["exclusiveMaximum", bound("exclusiveMaximum")],
  ["jsonSchema", jsonSchema],
];
