/** Texts and types taken from the tests of well-known tools: what frictionless-py decides is what we decide. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

interface Case {
  readonly id: string;
  readonly suite: string;
  readonly type: string;
  readonly format: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly value: string;
  readonly value_is_text: boolean;
  readonly outcome: "ok" | "error" | "missing";
  readonly error_kinds?: readonly string[];
}

const cases = (realFilesHere ? (realJson("cases/table-schema.json") as readonly Case[]) : []).filter(
  (one) => one.value_is_text,
);
const title = (one: Case) =>
  `${one.id} ${one.type}/${one.format} ${JSON.stringify(one.options)} ${JSON.stringify(one.value)}`;

/** Where a tool's own test says otherwise than frictionless-py does, or means something that we do not do. */
const DIFFERENCES: Readonly<Record<string, string>> = {};

describe.skipIf(!realFilesHere)(`cells of other tools' tests${realFilesReason}`, () => {
  it.each(cases.filter((one) => DIFFERENCES[one.id] === undefined).map((one) => [title(one), one] as const))(
    "%s",
    (_title, { suite, type, format, options, value, outcome, error_kinds }) => {
      const parsed = parseTableSchema(JSON.stringify({ fields: [{ name: "cell", type, format, ...options }] }));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      const [field] = parsed.schema.fields;
      if (field === undefined) throw new Error("no field");
      const verdicts = createCellJudge(field, parsed.schema)(value);
      const kinds = verdicts.map(({ code, rule }) => (code === "type-error" ? "type" : rule)).sort();
      // the older tools have no missing values at this level: the empty text is an error to them, "missing" to us
      const isMissing = value === "" && suite !== "frictionless-py";
      if (isMissing) expect(kinds).toEqual([]);
      else if (error_kinds !== undefined) expect(kinds).toEqual([...error_kinds].sort());
      else expect(kinds.length > 0 ? "error" : "ok").toBe(outcome === "missing" ? "ok" : outcome);
    },
  );
  it.skip.each(Object.entries(DIFFERENCES))("%s: %s", () => undefined);
});

interface ConstraintCase {
  readonly type: string | null;
  readonly constraints: Readonly<Record<string, unknown>>;
  readonly schema_valid: boolean;
}
const constraintCases = realFilesHere ? (realJson("cases/constraint-types.json") as readonly ConstraintCase[]) : [];

describe.skipIf(!realFilesHere)("constraints that a type may carry, in other tools' tests", () => {
  it.each(constraintCases.map((one) => [`${JSON.stringify(one.constraints)} on ${one.type}`, one] as const))(
    "%s",
    (_title, { type, constraints, schema_valid }) => {
      const descriptor = { fields: [{ name: "cell", ...(type === null ? {} : { type }), constraints }] };
      expect(parseTableSchema(JSON.stringify(descriptor)).ok).toBe(schema_valid);
    },
  );
});
