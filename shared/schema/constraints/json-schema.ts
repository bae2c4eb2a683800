import { compileJsonSchema } from "../json-schema/compile-json-schema.ts";
import type { ConstraintCompiler } from "./constraint.ts";

/** The object or the list must be as a JSON Schema says. What of it is not checked here is told by a warning. */
export const jsonSchema: ConstraintCompiler = (reader) => {
  const written = reader.field.constraints.jsonSchema;
  if (written === undefined) return null;
  const { faultOf } = compileJsonSchema(written);
  return {
    test(value) {
      const fault = faultOf(value);
      return fault === null ? null : { place: fault.place, keyword: fault.keyword, expected: fault.expected };
    },
  };
};
