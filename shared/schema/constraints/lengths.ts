import type { Arguments, ConstraintCompiler } from "./constraint.ts";

/** Number of characters of a text, of items of a list, of properties of an object. */
export function length(name: "minLength" | "maxLength"): ConstraintCompiler {
  return (reader) => {
    const bound = reader.field.constraints[name];
    const lengthOf = reader.lengthOf;
    if (bound === undefined || lengthOf === undefined) return null;
    const unit: Arguments = reader.field.type === "string" ? {} : { ofItems: true };
    return {
      test(value) {
        // a text has no more characters than code units: nearly every one need not be counted
        if (name === "maxLength" && typeof value === "string" && value.length <= bound) return null;
        const found = lengthOf(value);
        return (name === "minLength" ? found >= bound : found <= bound) ? null : { bound, length: found, ...unit };
      },
      passes:
        name === "minLength"
          ? // no fewer characters than half of them
            (text) => text.length >= 2 * bound || lengthOf(text) >= bound
          : (text) => text.length <= bound,
    };
  };
}
