/** People are shown a text that a pattern accepts, and never the pattern. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compilePattern } from "#shared/schema/constraints/pattern-engine.ts";
import { examplePattern } from "#shared/schema/constraints/pattern-example.ts";
import { realFile, realFilesHere, realFilesReason } from "../../support/real-files.ts";

describe("the example of a pattern", () => {
  it.each([
    ["^\\d{5}$", "12345"],
    ["([013-9]\\d|2[AB1-9])\\d{3}", "01234"],
    ["W\\d{9}", "W123456789"],
    ["[A-Z]+-\\d+", "AAA-123"],
    ["\\d{4}(/\\d{4})?", "1234"],
    ["oui|non", "oui"],
    ["(?:SA|SARL) [^a]{2}", "SA 11"],
    ["https?://[^|\\s]*", "http://aaa"],
    ["(?P<an>\\d{4})\\.", "1234."],
    ["[\\d]{2}[.]x", "12.x"],
  ])("%s is %s", (pattern, example) => {
    expect(examplePattern(pattern)).toBe(example);
  });

  it.each(["(", "(?=a)b", "(a)\\1", "a{60}", "", "*a", `(${"x".repeat(3000)})`])("%s has none", (pattern) => {
    expect(examplePattern(pattern)).toBeNull();
  });

  it.skipIf(!realFilesHere)(`is found for nearly all published patterns${realFilesReason}`, () => {
    const patterns = new Set<string>();
    for (const name of readdirSync(realFile("schemas"))) {
      if (!readdirSync(realFile(`schemas/${name}`)).includes("schema.json")) continue;
      const text = readFileSync(realFile(`schemas/${name}/schema.json`), "utf8").replace(/^\ufeff/, "");
      const { fields = [] } = JSON.parse(text) as { fields?: { constraints?: { pattern?: string } }[] };
      for (const { constraints } of fields) if (constraints?.pattern !== undefined) patterns.add(constraints.pattern);
    }
    const without = [...patterns].filter((pattern) => {
      const example = examplePattern(pattern);
      return example === null || compilePattern(pattern)?.(example) !== true;
    });
    // they refer back to what they found
    expect(without.every((pattern) => pattern.includes("\\1"))).toBe(true);
    expect(patterns.size).toBeGreaterThan(60);
  });
});
