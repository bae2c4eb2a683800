/** An issue: one failed check, at one place. What is stored and sent; its sentence is made by whoever shows it (sentences.ts). */
import { z } from "zod";
import { ColumnId, RowId } from "#shared/model/ids.ts";

/** frictionless's error types, then Validata's; a check of ours that neither has is added here. */
export const IssueCode = z.enum([
  "type-error",
  "constraint-error",
  "unique-error",
  "primary-key",
  "foreign-key",
  "missing-label",
  // these two only where a schema of version 2 says how its fields must match
  "extra-label",
  "incorrect-label",
  "blank-label",
  "duplicate-label",
  "blank-row",
  // checks that a schema asks for by name: Validata's
  "custom-check-error",
  "one-of-required",
  "cohesive-columns-value",
  "compare-columns-value",
  "sum-columns-value",
  "year-interval-value",
  "phone-number-value",
  "opening-hours-value",
  "french-gps-coordinates",
  "reversed-french-gps-coordinates",
]);
export type IssueCode = z.infer<typeof IssueCode>;

export const Issue = z.object({
  code: IssueCode,
  /** what exactly failed: the field type (`date`) for a type-error, the constraint (`required`, `pattern`) for a constraint-error, the format (`siret`) for a custom-check-error */
  rule: z.string(),
  /** null: the issue is about a column or the whole table */
  row: RowId.nullable(),
  /** null: the issue is about a row or the whole table (a required column that is missing, say) */
  column: ColumnId.nullable(),
  /** field of the schema it comes from */
  field: z.string().nullable(),
  /** what the sentence needs: the bound, the list of values, the position of the first duplicate (a RowId) */
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type Issue = z.infer<typeof Issue>;

/** Identity of an issue inside a dataset: at most one issue has a given key at a given time. */
export type IssueKey = string;

/** Deterministic key: `code|rule|row|column|field`. */
export function keyOfIssue(issue: Issue): IssueKey {
  return [issue.code, issue.rule, issue.row ?? "", issue.column ?? "", issue.field ?? ""].join("|");
}

/** What one change of the table did to its issues. An issue whose args changed is in both. */
export interface IssueDelta {
  readonly appeared: readonly Issue[];
  readonly gone: readonly IssueKey[];
}

/** Issues of one cause: what the panel of problems shows as one line. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly rule: string;
  readonly column: ColumnId | null;
  readonly field: string | null;
  readonly count: number;
  /** one of them, to show */
  readonly example: Issue;
}
