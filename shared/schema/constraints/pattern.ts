import { type Arguments, type ConstraintCompiler, ConstraintError } from "./constraint.ts";
import { compilePattern } from "./pattern-engine.ts";
import { examplePattern } from "./pattern-example.ts";

/** The text must match a regular expression. What is told of it is an example: that of its author when it is a right one. */
export const pattern: ConstraintCompiler = (reader) => {
  const written = reader.field.constraints.pattern;
  if (written === undefined) return null;
  const matches = compilePattern(written);
  if (matches === null) throw new ConstraintError(written);
  let broken: Arguments | null = null;
  return {
    test(_value, text) {
      if (matches(text)) return null;
      broken ??= argumentsOf(written, rightExample(written, reader.field.example, matches));
      return broken;
    },
    passes: matches,
  };
};

/** Looked for when a text fails first: few patterns ever need one. */
function rightExample(pattern: string, example: string | null, matches: (text: string) => boolean): string | null {
  return example !== null && matches(example) ? example : examplePattern(pattern);
}

function argumentsOf(pattern: string, example: string | null): Arguments {
  return example === null ? { pattern } : { pattern, example };
}
