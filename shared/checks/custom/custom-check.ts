/**
 * A check that a schema asks for by its name, beyond types and constraints: the "custom checks" of Validata. Each looks at one row at a
 * time. To add one: a file here and a line in `table-of-custom-checks.ts`.
 */
import { z } from "zod";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { FieldReader } from "#shared/schema/field-reader.ts";
import type { FieldType } from "#shared/schema/table-schema.ts";
import { type CellVerdict, NO_VERDICTS } from "../cell-judge.ts";

/** What a cell holds, as the reader of its field made it. */
export interface CheckedValue {
  readonly text: string;
  readonly value: unknown;
  readonly reader: FieldReader;
}

/** null: there is no such column, nothing in the cell, or a text that its field cannot read. */
export type Checked = CheckedValue | null;

export interface CompiledCheck {
  /** what exactly is asked, once per column that it is asked of: the rule of its verdicts */
  readonly rule: string;
  /** that of others of its verdicts; none: there are none */
  readonly otherRule?: string;
  /** names of the columns whose values are judged, in this order; issues are placed on the first of them that is there */
  readonly columns: readonly string[];
  /** false: a row where one of the values is missing is left out */
  readonly judgesMissing: boolean;
  judge(values: readonly Checked[]): readonly CellVerdict[];
  /** what is said once, instead of judging rows, where some of the columns are not there; null: rows are judged */
  ofMissingColumns?(missing: readonly string[]): CellVerdict | null;
}

/** Why a check that a schema asks for cannot be made; `parameter` is the one at fault. */
export type CheckFault =
  | { readonly fault: "check-unavailable" }
  | {
      readonly fault: "check-parameter-missing" | "check-parameter-wrong" | "check-columns-not-numbers";
      readonly parameter: string;
    };

export interface CheckContext {
  /** of a column of the schema; `any` for another */
  typeOf(column: string): FieldType;
  readonly places: (() => FrenchPlaces) | undefined;
}

export interface CustomCheckDefinition {
  readonly name: string;
  /** names that schemas used before */
  readonly aliases: readonly string[];
  compile(params: Readonly<Record<string, unknown>>, context: CheckContext): CompiledCheck | CheckFault;
}

/** A definition from the shape of its parameters and what it makes of them. */
export function defineCheck<Params>(
  names: readonly [name: string, ...aliases: readonly string[]],
  shape: z.ZodType<Params>,
  compile: (params: Params, context: CheckContext) => CompiledCheck | CheckFault,
): CustomCheckDefinition {
  const [name, ...aliases] = names;
  return {
    name,
    aliases,
    compile(written, context) {
      const params = shape.safeParse(written);
      if (params.success) return compile(params.data, context);
      const parameter = String(params.error.issues[0]?.path[0] ?? "params");
      return { fault: parameter in written ? "check-parameter-wrong" : "check-parameter-missing", parameter };
    },
  };
}

/** Name of a column, in a parameter. */
export const ColumnName = z.string().trim().min(1);

/** A check of one cell by itself. `faultOf` gives what the sentence needs about a text that fails; null when it is right. */
export function cellCheck(
  column: string,
  failing: Pick<CellVerdict, "code" | "rule">,
  faultOf: (text: string, value: unknown) => CellVerdict["args"] | null,
): CompiledCheck {
  return {
    rule: failing.rule,
    columns: [column],
    judgesMissing: false,
    judge([checked]) {
      const args = checked === null || checked === undefined ? null : faultOf(checked.text, checked.value);
      return args === null ? NO_VERDICTS : [{ ...failing, args }];
    },
  };
}
