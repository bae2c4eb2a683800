/**
 * All that is wrong with a table, kept up to date. A full pass by columns when it is made; then each change costs what it touched.
 * Same verdicts as frictionless-py 5.18, except that nothing is said of a blank row but that it is blank.
 */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { RowId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { openField } from "#shared/schema/field-reader.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { CellChecks, type FormerChecks } from "./cell-checks.ts";
import { createCustomChecks } from "./custom/create-custom-checks.ts";
import type { Findings } from "./findings.ts";
import { createFollower } from "./follow-change.ts";
import type { Issue, IssueDelta, IssueGroup } from "./issue.ts";
import { labelIssues } from "./label-issues.ts";
import { type OutsideTables, outsideWarnings } from "./outside-tables.ts";
import { Effort, type Pass } from "./pass.ts";
import { createRowChecks } from "./row-checks.ts";
import type { Warning } from "./warnings.ts";

export interface Checker {
  /** how many issues there are */
  readonly count: number;
  /** all of them: those of the columns, then by row and column in table order. Made when asked for, kept until a change. */
  issues(): readonly Issue[];
  /** by cause and column, the largest first */
  groups(): readonly IssueGroup[];
  /** Follows a change of the table, which it must be given exactly once each. Throws RangeError when `needsNewChecker(change)`. */
  apply(change: TableChange): IssueDelta;
  /** `apply` in steps, of several changes. Until the last step the checker is not to be asked anything. */
  follow(changes: readonly TableChange[]): Pass<IssueDelta>;
  /** what it found in cells, for the checker that comes after it */
  readonly cells: CellChecks;
  /** keys that cannot be checked, for what they point to elsewhere; the other warnings are those of `warningsOf` */
  outsideWarnings(): readonly Warning[];
}

/** What a checker is made with. */
export interface Means {
  /** where codes of communes and postal codes are looked up, asked for only where the schema wants it; without it, they are judged by how they are written */
  readonly places?: (() => FrenchPlaces) | undefined;
  /** asked again at each change that is followed, also one in which nothing of the table changed */
  readonly outside?: OutsideTables | undefined;
}

const NOTHING_KNOWN: OutsideTables = () => null;

/** True when the change is one that a checker cannot follow: make another one. */
export function needsNewChecker(change: TableChange): boolean {
  return change.columns || change.schema || change.fold;
}

/** Does the full pass at once. It does not subscribe to the table: hand it the changes by `apply`. */
export function createChecker(table: Table, schema: TableSchema, places?: () => FrenchPlaces): Checker {
  return atOnce(beginChecker(table, schema, { places }));
}

/**
 * Does the full pass in steps, between which the table may change: hand all changes since the first step to the checker once it is
 * there. A change that needs a new checker ends the pass: begin another. With `former`, the changes that one has not followed are to be
 * handed on too.
 */
export function* beginChecker(
  table: Table,
  schema: TableSchema,
  { places, outside = NOTHING_KNOWN }: Means,
  former: FormerChecks | null = null,
): Pass<Checker> {
  const match = matchColumns(schema, table.columns);
  const custom = createCustomChecks(table, schema, match, places);
  const ofTable = [...labelIssues(table, schema, match), ...custom.issues];
  const cells = new CellChecks(table, schema, match);
  const readers = new Map(
    [...match.fieldOf].map(([column, field]) => [field.name, { column, reader: openField(field, schema) }]),
  );
  const rowChecks = [...createRowChecks(table, schema, readers, outside), ...custom.rowChecks];
  yield* cells.load(former);
  for (const check of rowChecks) yield* check.load((row) => cells.isBlank(row));
  const sources = [...cells.sources(), ...rowChecks.map((check) => check.findings)];
  const followChange = createFollower(table, cells, rowChecks);
  let issues: readonly Issue[] | null = null;
  let groups: readonly IssueGroup[] | null = null;

  const follow = function* (changes: readonly TableChange[]): Pass<IssueDelta> {
    if (changes.some(needsNewChecker)) throw new RangeError("this change needs a new checker");
    for (const source of sources) source.noteChanges();
    yield* followChange(changes);
    const delta = { appeared: [], gone: [] };
    const effort = new Effort();
    for (const source of sources) yield* source.takeDelta(delta, effort);
    const changed = delta.appeared.length + delta.gone.length > 0;
    if (changed || changes.some(({ order }) => order)) issues = null;
    if (changed) groups = null;
    return delta;
  };

  return {
    cells,
    outsideWarnings: () => outsideWarnings(schema, outside),
    get count() {
      return sources.reduce((sum, source) => sum + source.total, ofTable.length);
    },
    issues() {
      issues ??= [...ofTable, ...issuesInOrder(table, sources)];
      return issues;
    },
    groups() {
      groups ??= [...groupsOf(ofTable), ...sources.flatMap((source) => source.groups())].sort(
        (a, b) => b.count - a.count,
      );
      return groups;
    },
    follow,
    apply: (change) => atOnce(follow([change])),
  };
}

/** By position of the row, then by source. */
function issuesInOrder(table: Table, sources: readonly Findings[]): Issue[] {
  // typed arrays sort as numbers, and fast
  const places = new Float64Array(sources.reduce((sum, source) => sum + source.size, 0));
  let count = 0;
  for (const [index, source] of sources.entries()) {
    for (const row of source.rows()) {
      places[count] = table.positionOf(row) * sources.length + index;
      count += 1;
    }
  }
  places.sort();
  const issues: Issue[] = [];
  let position = -1;
  let row = 0 as RowHandle;
  let id = "" as RowId;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const source = place % sources.length;
    const next = (place - source) / sources.length;
    if (next !== position) {
      position = next;
      row = table.handleAt(position);
      id = table.idOf(row);
    }
    sources[source]?.addIssues(row, id, issues);
  }
  return issues;
}

/** Issues about columns stand each for itself. */
function groupsOf(issues: readonly Issue[]): IssueGroup[] {
  return issues.map((example) => {
    const { code, rule, column, field } = example;
    return { code, rule, column, field, count: 1, example };
  });
}
