/** Regular expressions of schemas, which are written for Python, made into JavaScript ones. */

/** A test for the pattern; null when it is not a regular expression. */
export function compilePattern(pattern: string): ((text: string) => boolean) | null {
  // the reference engine adds no parentheses, so `a|b` is `^a` or `b$`, and it looks at the start of the text only
  const source = `^(?:^${pattern}$)`;
  for (const flags of ["u", ""]) {
    try {
      const expression = new RegExp(source, flags);
      return (text) => expression.test(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}
