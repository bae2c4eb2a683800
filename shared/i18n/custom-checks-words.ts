/** What the sentences about the checks that a schema asks for by name are given. Filled in by `shared/checks/custom/custom-sentences.ts`. */
import type { FormatName } from "#shared/checks/custom/format-names.ts";
import type { IssueCode } from "#shared/checks/issue.ts";
import type { WarningArguments, WarningCode } from "#shared/checks/warnings.ts";

/** The codes of these checks, formats of French registers left out: those have a sentence each. */
export type CustomCode = Extract<
  IssueCode,
  | "one-of-required"
  | "cohesive-columns-value"
  | "compare-columns-value"
  | "sum-columns-value"
  | "year-interval-value"
  | "phone-number-value"
  | "opening-hours-value"
  | "french-gps-coordinates"
  | "reversed-french-gps-coordinates"
>;

export interface AboutCustomCheck {
  /** the text of the cell, shortened if need be; null when it is not known */
  readonly text: string | null;
  /** why it fails, where the check tells several ways apart */
  readonly reason: string | null;
  /** how many digits the text has; null when it is not known */
  readonly digits: number | null;
  /** the columns that are judged together */
  readonly fields: readonly string[];
  /** those of them that are empty in this row */
  readonly empty: readonly string[];
  /** those of them that the table does not have */
  readonly missing: readonly string[];
  /** of a comparison: `>`, `>=`, `==`, `<=`, `<` */
  readonly operator: string;
  /** what the other column of a comparison holds */
  readonly otherText: string;
  /** what the columns of a sum come to */
  readonly sum: string;
  /** what is left of a text from where it cannot be read any more; null when that is all of it or nothing */
  readonly rest: string | null;
  /** a year alone is accepted too */
  readonly yearAlone: boolean;
}

export interface CustomChecksWords {
  readonly sentences: Readonly<Record<CustomCode, (about: AboutCustomCheck) => string>>;
  readonly titles: Readonly<Record<CustomCode, string>>;
  /** `other`: a format of a later version */
  readonly formats: Readonly<Record<FormatName | "other", (about: AboutCustomCheck) => string>>;
  readonly formatTitles: Readonly<Record<FormatName | "other", string>>;
}

export type WarningWords = Readonly<Record<WarningCode, (args: WarningArguments) => string>>;
