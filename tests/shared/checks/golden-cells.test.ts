/** Every cell that the reference engine was asked about gets the same verdict here: 47 field descriptors, 134 texts. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

interface Descriptor {
  readonly field: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<string, readonly ["ok", unknown] | readonly ["err", readonly string[]]>>;
}

/** Where we differ on purpose. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'string "W123456789\\n"': "Python lets a pattern ignore one newline at the end; nobody means that",
};

const descriptors = realFilesHere ? (realJson("golden/cells.json") as readonly Descriptor[]) : [];

describe.skipIf(!realFilesHere)(`cells judged by the reference engine${realFilesReason}`, () => {
  it.each(descriptors.map((one) => [JSON.stringify(one.field), one] as const))("%s", (_title, { field, cells }) => {
    const parsed = parseTableSchema(JSON.stringify({ fields: [{ name: "cell", ...field }] }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const [only] = parsed.schema.fields;
    if (only === undefined) throw new Error("no field");
    const judge = createCellJudge(only, parsed.schema);
    const wrong: unknown[] = [];
    for (const [text, [verdict, detail]] of Object.entries(cells)) {
      const expected = verdict === "ok" ? [] : [...(detail as readonly string[])].sort();
      const found = judge(text)
        .map(({ code, rule }) => (code === "type-error" ? "type" : rule))
        .sort();
      const difference = DIFFERENCES[`${only.type} ${JSON.stringify(text)}`];
      if (JSON.stringify(found) !== JSON.stringify(expected) && difference === undefined)
        wrong.push([text, expected, found]);
    }
    expect(wrong).toEqual([]);
  });
});
