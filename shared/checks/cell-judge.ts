/** What is wrong with the text of one cell, by itself: its type and the constraints of its field. Uniqueness and keys are not here. */
import { isMark } from "#shared/model/cell-content.ts";
import type { Constraint } from "#shared/schema/constraints/constraint.ts";
import { VALUE_CONSTRAINTS } from "#shared/schema/constraints/table-of-constraints.ts";
import { type FieldReader, openField } from "#shared/schema/field-reader.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { judgeItems } from "./array-items.ts";
import { expectationOf } from "./expectation.ts";
import type { Issue, IssueCode } from "./issue.ts";
import { createSight, rightAlone, type Sight } from "./sight.ts";

/** One failed check of one cell: an `Issue` without its place. Shared between cells, never changed. */
export interface CellVerdict {
  readonly code: IssueCode;
  readonly rule: string;
  readonly args: Issue["args"];
}

/** Of what a cell holds: its text, or the mark that its value is not available. */
export type CellJudge = (content: string) => readonly CellVerdict[];

/** Of what many cells hold, from `from` up to `to`: what is wrong is put in `found`, by place in ascending order. */
export type CellsJudge = (contents: readonly string[], from: number, to: number, found: Found) => void;

export type Found = Map<number, readonly CellVerdict[]>;

/** The verdicts of every cell that has nothing wrong: always this same array. */
export const NO_VERDICTS: readonly CellVerdict[] = [];

/** Texts judged before are remembered, up to so many, and not the very long ones. */
const REMEMBERED_TEXTS = 10_000;
const REMEMBERED_LENGTH = 200;
/** After so many, at least one in so many must have been met again. */
const TRIED_TEXTS = 1_000;
const MET_AGAIN = 8;

export function createCellJudge(field: Field, schema: Pick<TableSchema, "missingValues">): CellJudge {
  return createCellJudges(field, schema).one;
}

/**
 * Compiled once per field; the functions it gives are for the hot path. In order: missing (then only `required` counts), type (then
 * nothing else counts), constraints (all of them). Same verdicts as frictionless-py 5.18.
 */
export function createCellJudges(
  field: Field,
  schema: Pick<TableSchema, "missingValues">,
): { readonly one: CellJudge; readonly many: CellsJudge } {
  const reader = openField(field, schema);
  const constraints = constraintsOf(reader);
  const judge = judgeOf(reader, constraints);
  const remembering = rememberingJudge((content) => {
    // neither right nor wrong: someone looked for it, and said why it is not there
    return isMark(content) ? NO_VERDICTS : judge(content);
  });
  const tests = constraints.map(({ constraint }) => constraint);
  const isRight = rightAlone(reader, tests);
  return {
    // nearly every cell; the others are remembered, so that those alike share what is found
    one: isRight === null ? remembering : (content) => (isRight(content) ? NO_VERDICTS : remembering(content)),
    many: judgeMany(remembering, createSight(reader, tests)),
  };
}

function judgeMany(judge: CellJudge, sight: Sight | null): CellsJudge {
  let doubtful = new Uint8Array(0);
  return (contents, from, to, found) => {
    const count = to - from;
    if (count > doubtful.length) doubtful = new Uint8Array(count);
    if (sight === null) doubtful.fill(1, 0, count);
    else if (!sight(contents, from, to, doubtful)) return;
    for (let at = 0; at < count; at += 1) {
      if (doubtful[at] === 0) continue;
      const verdicts = judge(contents[from + at] ?? "");
      if (verdicts.length > 0) found.set(from + at, verdicts);
    }
    doubtful.fill(0);
  };
}

/** True when no text at all can fail: columns of such a field need no pass. */
export function acceptsEverything(field: Field): boolean {
  const free = field.type === "any" || (field.type === "string" && field.format === "default");
  const { unique: _, ...constraints } = field.constraints;
  return free && Object.values(constraints).every((constraint) => constraint === undefined || constraint === false);
}

type Constraints = readonly { readonly rule: string; readonly constraint: Constraint }[];

function constraintsOf(reader: FieldReader): Constraints {
  return VALUE_CONSTRAINTS.flatMap(([rule, compile]) => {
    const constraint = compile(reader);
    return constraint === null ? [] : [{ rule, constraint }];
  });
}

function judgeOf(reader: FieldReader, constraints: Constraints): CellJudge {
  const { field } = reader;
  const { example } = field;
  const told: Issue["args"] = example === null || reader.isMissing(example) ? {} : { example };
  const required = field.constraints.required === true ? [verdict("constraint-error", "required", told)] : NO_VERDICTS;
  const wrongType = [verdict("type-error", field.type, expectationOf(field))];
  const items =
    field.arrayItem === null
      ? null
      : judgeItems(field.arrayItem, createCellJudge(field.arrayItem, { missingValues: [] }));
  return (text) => {
    if (reader.isMissing(text)) return required;
    const value = reader.read(text);
    if (value === undefined) return wrongType;
    let verdicts: CellVerdict[] | null = null;
    for (const { rule, constraint } of constraints) {
      const args = constraint.test(value, text);
      if (args === null) continue;
      verdicts ??= [];
      verdicts.push(verdict("constraint-error", rule, args));
    }
    const ofItems = items === null ? NO_VERDICTS : items(value);
    if (ofItems.length > 0) verdicts = [...(verdicts ?? []), ...ofItems];
    return verdicts ?? NO_VERDICTS;
  };
}

function verdict(code: IssueCode, rule: string, args: Issue["args"]): CellVerdict {
  return { code, rule, args };
}

/** Cells of a column repeat themselves: each distinct text is judged once. Where nearly every one is another, they are not remembered. */
export function rememberingJudge(judge: CellJudge): CellJudge {
  const known = new Map<string, readonly CellVerdict[]>();
  let met = 0;
  let remembers = true;
  return (text) => {
    if (!remembers) return judge(text);
    const before = known.get(text);
    if (before !== undefined) {
      met += 1;
      return before;
    }
    const verdicts = judge(text);
    if (known.size < REMEMBERED_TEXTS && text.length <= REMEMBERED_LENGTH) known.set(text, verdicts);
    if (known.size >= TRIED_TEXTS && met * MET_AGAIN < known.size) {
      remembers = false;
      known.clear();
    }
    return verdicts;
  };
}
