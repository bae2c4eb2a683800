/**
 * One way of cleaning or compiling a table: pure. It looks at a table and parameters, and plans one gesture; whoever runs it shows what would
 * change, writes it, and says in the gesture what it was (`Step`). Adding one is adding a file, a line in `all.ts` and its words.
 */
import type { z } from "zod";
import type { TableChanges } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Communes } from "#shared/french/communes.ts";
import type { Epcis } from "#shared/geo/epcis.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { FormulaFault } from "../expressions/formula-fault.ts";
import type { Field } from "./fields.ts";
import type { CorrectionsTold } from "./values/corrections-told.ts";

export type OperationFamily = "texts" | "blanks" | "kinds" | "columns" | "rows" | "shape" | "values" | "compile";

/** What an operation works on. */
export interface Target {
  readonly table: Table;
  /** rows it is held to, in table order; null: all of them. They may have vanished: who plans leaves those out (`rowsOf`). */
  readonly rows: readonly RowHandle[] | null;
  /** the schema in force; null: none */
  readonly schema: TableSchema | null;
  /** the national list of communes; null: it is not there (yet) */
  readonly communes: Communes | null;
  /** the groups they make; absent or null: they are not there (yet) */
  readonly epcis?: Epcis | null;
  /** whether one may write in a column: it is not closed */
  mayWrite(column: ColumnId): boolean;
  /** a table that the parameters name (`Source` of sources.ts), opened by whoever runs the operation; null: it is not there */
  sourceOf(source: unknown): Table | null;
}

/** What was to be changed and could not be, in words of `words.cleaning.left`. */
export type LeftReason =
  | "not-understood"
  /** of a date: a day that is in no calendar; a month or a year, and no day */
  | "impossible-day"
  | "no-day"
  | "too-long"
  | "ambiguous"
  | "no-match"
  | "no-source"
  | "not-computed"
  | "taken"
  | "blank-key"
  /** a row that is to go, and holds a text in a column that is closed */
  | "locked"
  /** a row that few others are like: nothing, or not enough, was done about it */
  | "rare"
  /** of a row or a column that is to go: it stands nowhere afterwards */
  | "lost";

export interface LeftCell {
  readonly row: RowHandle | null;
  readonly column: ColumnId | null;
  readonly text: string;
  readonly why: LeftReason;
}

export interface Plan {
  readonly changes: TableChanges;
  /** what could not be done: the first ones, and how many there are */
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
  /** how many cells, rows and columns it changes, adds and takes out: what the preview says */
  readonly counts: PlanCounts;
  /** of corrections made by hand elsewhere: what became of those that change nothing here */
  readonly corrections?: CorrectionsTold;
  /** of a join: rows that found theirs, and of how many */
  readonly found?: { readonly rows: number; readonly of: number };
}

export interface PlanCounts {
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsDeleted: number;
  readonly columnsAdded: number;
  readonly columnsDeleted: number;
  readonly columnsRenamed: number;
  /** rows or columns come to stand otherwise */
  readonly reordered: boolean;
}

/** Nothing can be planned with these parameters, and why, in words of `words.cleaning.refused`. */
export type Refusal =
  | {
      readonly refused:
        | "no-column"
        /** it takes two at least */
        | "too-few-columns"
        | "no-source"
        /** the groups of communes: of a service that this server may not have */
        | "no-epcis"
        /** the table has no schema to follow */
        | "no-schema"
        | "column-gone"
        | "too-many-rows"
        | "too-many-columns"
        /** it would write in a column that is closed, or take it out */
        | "locked"
        | "nothing-asked";
    }
  /**
   * `field`: that of the form; `detail`: what is wrong there, said by who reads it (a pattern); `fault`: of a formula or a template, in words of
   * `words.expressions.faults`
   */
  | {
      readonly refused: "bad-parameter";
      readonly field: string;
      readonly detail?: string;
      readonly fault?: FormulaFault;
    };

export type Planned = Plan | Refusal;

export function isRefusal(planned: Planned): planned is Refusal {
  return "refused" in planned;
}

/** Titles proposed for columns that an operation makes. */
export interface MadeTitles {
  readonly year: string;
  readonly name: string;
  readonly value: string;
}

export interface Operation<Params = unknown> {
  /** `<family>.<name>`, for ever: recipes and histories name it */
  readonly id: string;
  readonly family: OperationFamily;
  /**
   * JSON. Columns are named in it by strings under a key `column`, or in a list under `columns`, and nowhere else (references.ts): ids in a
   * table, titles in a recipe.
   */
  readonly params: z.ZodType<Params>;
  /** the form one fills in, in order: names of parameters */
  readonly fields: readonly Field[];
  /** cells: it can be held to some rows, and shows as cells before and after; rows: the same, of whole rows; table: it acts on the whole */
  readonly acts: "cells" | "rows" | "table";
  /** held to rows in sight, it shows what becomes of them before the whole is planned; absent: as one that acts on cells does */
  readonly showsSight?: true;
  /** parameters to begin with, on these columns (those selected; none: the first); `made`: in the language of who asks, French unless said */
  initial(columns: readonly ColumnId[], table: Table, made?: MadeTitles): Params;
  /** what its gesture says of the parameters, where they are more than one can say, or less than what was done; absent: all of them */
  told?(params: Params, done: Plan): Params;
  /** Looks at the table as it is, in steps of a few milliseconds. Never throws for what people write; the table may change between two steps: who runs it plans anew. */
  plan(target: Target, params: Params): InSlices<Planned>;
}

export function operation<Params>(definition: Operation<Params>): Operation<Params> {
  return definition;
}
