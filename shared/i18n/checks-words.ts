/** What the sentences about failed checks are given, the same in each language. Filled in by `shared/checks/sentences.ts`. */
import type { FaultArguments, FaultCode } from "#shared/schema/schema-fault.ts";
import type { ConstraintName, FieldType } from "#shared/schema/table-schema.ts";
import type { CustomChecksWords, WarningWords } from "./custom-checks-words.ts";

/** A cell whose text cannot be read as its field asks. */
export interface AboutCell {
  /** the text of the cell, shortened if need be; null when it is not known */
  readonly text: string | null;
  /** what its author most probably meant, rightly written; null when nothing is sure */
  readonly suggestion: string | null;
  /** null: the usual format of the type */
  readonly format: string | null;
  /** an example of the right form */
  readonly form: string;
  /** written as a date, of a day that does not exist */
  readonly impossible: boolean;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly decimalChar: string;
  readonly delimiter: string;
}

/** One keyword of a JSON Schema that a part of a value does not keep. */
export interface AboutStructure {
  /** as people write it: `adresse.ville`, `[2]`; "" is the whole */
  readonly place: string;
  readonly keyword: string;
  readonly expected: string;
}

/** A cell that can be read and breaks a constraint. */
export interface AboutConstraint extends AboutCell {
  readonly bound: string;
  /** the bound counts items of a list and not characters */
  readonly ofItems: boolean;
  /** what was counted; null when it is not known */
  readonly length: number | null;
  /** some of the allowed values, of `count` in all */
  readonly values: readonly string[];
  readonly count: number;
  /** the allowed value that differs only by its case, its accents or its spaces */
  readonly near: string | null;
  /** a text that is right; null when none is known */
  readonly example: string | null;
  /** what a JSON Schema asks for and where, in an object or a list; null: another constraint */
  readonly structure: AboutStructure | null;
}

/** A row, a column or the whole table. */
export interface AboutIssue {
  readonly text: string | null;
  /** of the field, or of several joined by commas */
  readonly name: string | null;
  /** number of the row that holds the same, counted from 1; null when it is not known */
  readonly firstRow: number | null;
  /** of the column, counted from 1 */
  readonly position: number | null;
  readonly fields: readonly string[];
  /** the other table that a value must be in; null: this one */
  readonly table: string | null;
}

export interface ChecksWords {
  readonly types: Readonly<Record<FieldType, (about: AboutCell) => string>>;
  readonly constraints: Readonly<Record<ConstraintName, (about: AboutConstraint) => string>>;
  /** about items of a list that are empty, and how many are */
  readonly itemMissing: (items: number) => string;
  /** a sentence about the first item of a list that fails, and how many do */
  readonly item: (sentence: string, items: number) => string;
  readonly rows: Readonly<
    Record<
      | "unique"
      | "uniqueKeys"
      | "primaryKey"
      | "primaryKeyMissing"
      | "foreignKey"
      | "missingLabel"
      | "missingKeyLabel"
      | "missingFieldLabel"
      | "extraLabel"
      | "incorrectLabel"
      | "nothingInCommon"
      | "blankLabel"
      | "duplicateLabel"
      | "blankRow",
      (about: AboutIssue) => string
    >
  >;
  readonly titles: {
    readonly type: Readonly<Record<FieldType, (format: string | null) => string>>;
    readonly constraint: Readonly<Record<ConstraintName, string>>;
    readonly item: (title: string) => string;
    readonly unique: string;
    readonly uniqueKeys: string;
    readonly primaryKey: string;
    readonly primaryKeyMissing: string;
    readonly foreignKey: string;
    readonly missingLabel: string;
    readonly extraLabel: string;
    readonly incorrectLabel: string;
    readonly blankLabel: string;
    readonly duplicateLabel: string;
    readonly blankRow: string;
    readonly inColumn: (title: string, about: AboutIssue) => string;
  };
  readonly custom: CustomChecksWords;
  readonly warnings: WarningWords;
  readonly schemaFaults: Readonly<Record<FaultCode, (args: FaultArguments) => string>>;
}
