/** What is wrong with the cells of each column, by themselves, and which rows are blank: of a blank row nothing else is said. */
import type { ColumnPart, RowHandle, Table } from "#shared/document/table.ts";
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { canonicalJson } from "#shared/schema/canonical-json.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import {
  acceptsEverything,
  type CellJudge,
  type CellsJudge,
  type CellVerdict,
  createCellJudges,
  type Found,
  NO_VERDICTS,
} from "./cell-judge.ts";
import { Findings } from "./findings.ts";
import { Effort, type Pass } from "./pass.ts";

const BLANK_ROW: readonly CellVerdict[] = [{ code: "blank-row", rule: "blank-row", args: {} }];

interface CheckedColumn {
  /** equal for two fields under which every text is judged alike */
  readonly field: string;
  readonly judge: CellJudge;
  readonly judgeMany: CellsJudge;
  findings: Findings;
}

export class CellChecks {
  readonly blanks: Findings;
  readonly #table: Table;
  readonly #columns = new Map<ColumnId, CheckedColumn>();
  readonly #missingOf = new Map<ColumnId, ReadonlySet<string>>();

  constructor(table: Table, schema: TableSchema, match: ColumnMatch) {
    this.#table = table;
    this.blanks = new Findings(table, { column: null, field: null });
    for (const { id } of table.columns) {
      const field = match.fieldOf.get(id);
      const missing = field?.missingValues ?? schema.missingValues;
      this.#missingOf.set(id, new Set(missing));
      if (field === undefined || acceptsEverything(field)) continue;
      const findings = new Findings(table, { column: id, field: field.name });
      const { one: judge, many: judgeMany } = createCellJudges(field, schema);
      this.#columns.set(id, { field: identityOf(field, missing), judge, judgeMany, findings });
    }
  }

  sources(): Findings[] {
    return [this.blanks, ...[...this.#columns.values()].map(({ findings }) => findings)];
  }

  isBlank(row: RowHandle): boolean {
    return this.blanks.has(row);
  }

  /**
   * The full pass. What `former` found in columns that are judged alike is taken over; it must have followed the table in them, or
   * what it has not followed must be followed here afterwards.
   */
  *load(former: FormerChecks | null): Pass {
    const effort = new Effort();
    yield* this.#loadBlanks(effort);
    for (const [column, checked] of this.#columns) {
      const known = former?.columns.has(column) === true ? former.cells.#columns.get(column) : undefined;
      if (former !== null && known?.field === checked.field) {
        checked.findings = known.findings.copy();
        yield* this.#judge(column, effort, (row) => this.isBlank(row) !== former.cells.isBlank(row));
      } else {
        yield* this.#judgeAll(column, checked, effort);
      }
    }
  }

  /** Of each column but the first only the rows that are blank so far: nearly all are filled there, where texts are unpacked little by little. */
  *#loadBlanks(effort: Effort): Pass {
    const [first, ...others] = this.#table.columns;
    let blank = first === undefined ? [...this.#table.order] : yield* this.#missingRows(first.id, effort);
    for (const { id } of others) {
      const left: number[] = [];
      for (const row of blank) {
        if (this.isMissing(row as RowHandle, id)) left.push(row);
        if (effort.spent()) yield;
      }
      blank = left;
    }
    for (const row of blank) {
      this.setBlank(row as RowHandle, true);
      if (effort.spent()) yield;
    }
  }

  *#missingRows(column: ColumnId, effort: Effort): Pass<number[]> {
    const isMissing = missingTest(this.#missingOf.get(column) ?? new Set());
    const found: number[] = [];
    for (const { rows, texts, places } of this.#table.columnParts(column)) {
      if (texts.some(isMissing)) {
        const are = texts.map(isMissing);
        for (let index = 0; index < rows.length; index += 1) {
          if (are[places?.[index] ?? index] === true) found.push(rows[index] ?? 0);
        }
      }
      if (effort.spent(rows.length)) yield;
    }
    return found;
  }

  /** The fast way, of a column in which nothing was found yet: a text that occurs again in a part is judged once. */
  *#judgeAll(column: ColumnId, { judgeMany, findings }: CheckedColumn, effort: Effort): Pass {
    for (const { rows, texts, places } of this.#table.columnParts(column)) {
      const found: Found = new Map();
      for (let from = 0; from < texts.length; ) {
        const to = effort.spentOnSome(texts, from);
        judgeMany(texts, from, to, found);
        from = to;
        if (effort.spent(0)) yield;
      }
      for (const [index, verdicts] of placed(found, places)) {
        const row = rows[index] as RowHandle;
        if (!this.isBlank(row)) findings.set(row, verdicts);
        if (effort.spent()) yield;
      }
    }
  }

  *#judge(column: ColumnId, effort: Effort, wanted: (row: RowHandle) => boolean): Pass {
    const checked = this.#columns.get(column);
    if (checked === undefined) return;
    const { order } = this.#table;
    const texts = this.#table.columnContents(column);
    for (let position = 0; position < texts.length; position += 1) {
      const row = order[position] as RowHandle;
      const text = texts[position] ?? "";
      if (wanted(row)) checked.findings.set(row, this.isBlank(row) ? NO_VERDICTS : checked.judge(text));
      if (effort.spentOn(text)) yield;
    }
  }

  /** whether the row is blank now */
  looksBlank(row: RowHandle): boolean {
    return this.#table.columns.every(({ id }) => this.isMissing(row, id));
  }

  isMissing(row: RowHandle, column: ColumnId): boolean {
    return this.#missingOf.get(column)?.has(this.#table.text(row, column)) === true;
  }

  setBlank(row: RowHandle, blank: boolean): void {
    this.blanks.set(row, blank ? BLANK_ROW : NO_VERDICTS);
  }

  judgeCell(row: RowHandle, column: ColumnId): void {
    const checked = this.#columns.get(column);
    checked?.findings.set(row, checked.judge(this.#table.content(row, column)));
  }

  judgeCells(row: RowHandle): void {
    for (const column of this.#columns.keys()) this.judgeCell(row, column);
  }

  /** the row says nothing more: it vanished, or is blank */
  silence(row: RowHandle): void {
    for (const { findings } of this.#columns.values()) findings.set(row, NO_VERDICTS);
  }
}

function missingTest(missing: ReadonlySet<string>): (content: string) => boolean {
  // nearly always: much quicker than to look each up
  if (missing.size === 1 && missing.has("")) return (content) => content === "" || isMark(content);
  return (content) => missing.has(textIn(content));
}

/** What was found in texts, by the rows that have their place among them. */
function placed(found: Found, places: ColumnPart["places"]): Iterable<readonly [number, readonly CellVerdict[]]> {
  if (places === null || found.size === 0) return found;
  const inRows: [number, readonly CellVerdict[]][] = [];
  for (let index = 0; index < places.length; index += 1) {
    const verdicts = found.get(places[index] ?? -1);
    if (verdicts !== undefined) inRows.push([index, verdicts]);
  }
  return inRows;
}

/** What was found under another schema, or in other columns. */
export interface FormerChecks {
  readonly cells: CellChecks;
  /** those that were there all along since it was made: of a deleted column it heard nothing */
  readonly columns: ReadonlySet<ColumnId>;
}

/** Titles and descriptions judge nothing. */
function identityOf(field: Field, missingValues: readonly string[]): string {
  return canonicalJson({ ...field, title: null, description: null, missingValues: [...missingValues] });
}
