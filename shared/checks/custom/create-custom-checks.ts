/** The custom checks of a schema, made for a table: what follows its rows, what is said of its columns, and what cannot be checked. */
import type { Table } from "#shared/document/table.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { openField } from "#shared/schema/field-reader.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import { readField } from "#shared/schema/read-field.ts";
import type { CustomCheck, TableSchema } from "#shared/schema/table-schema.ts";
import { Findings } from "../findings.ts";
import type { Issue } from "../issue.ts";
import type { RowCheck } from "../row-check.ts";
import type { KeyColumn } from "../tuple-reader.ts";
import type { Warning } from "../warnings.ts";
import type { CheckContext, CompiledCheck } from "./custom-check.ts";
import { createRowJudgement } from "./row-judgement.ts";
import { customCheckNamed } from "./table-of-custom-checks.ts";

export interface CustomChecks {
  readonly rowChecks: readonly RowCheck[];
  /** about columns that a check wants and the table does not have */
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** A check that cannot be made is left out with a warning; the others are made all the same. */
export function createCustomChecks(
  table: Table,
  schema: TableSchema,
  match: ColumnMatch,
  places: (() => FrenchPlaces) | undefined,
): CustomChecks {
  const columns = columnsByName(table, schema, match);
  const context: CheckContext = {
    typeOf: (name) => columns.get(name)?.reader.field.type ?? typeIn(schema, name),
    places,
  };
  const rowChecks: RowCheck[] = [];
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  const compiled = new Map<string, { name: string; check: CompiledCheck }>();

  for (const [index, asked] of schema.customChecks.entries()) {
    if (asked.name === "") {
      warnings.push({ code: "check-unnamed", args: { position: String(index + 1) } });
      continue;
    }
    const check = compile(asked, context);
    if ("code" in check) {
      warnings.push(check);
      continue;
    }
    // asked twice, with other parameters or under two names of one check perhaps: said once, by the first that fails
    const identity = `${check.rule}|${check.columns.join("|")}`;
    const before = compiled.get(identity);
    compiled.set(
      identity,
      before === undefined ? { name: asked.name, check } : { ...before, check: both(before.check, check) },
    );
  }
  for (const { name: asked, check } of compiled.values()) {
    const unknown = check.columns.filter((name) => !columns.has(name) && !isIn(schema, name));
    for (const name of unknown) warnings.push({ code: "check-column-unknown", args: { check: asked, name } });
    if (unknown.length > 0) continue;
    const parts = check.columns.map((name) => columns.get(name) ?? null);
    const missing = check.columns.filter((name) => !columns.has(name));
    const ofColumns = missing.length > 0 ? (check.ofMissingColumns?.(missing) ?? null) : null;
    const placed = parts.find((part) => part !== null) ?? null;
    if (ofColumns !== null) {
      issues.push({ ...ofColumns, row: null, column: placed?.column ?? null, field: check.columns.join(", ") });
    } else if (placed !== null && (missing.length === 0 || check.judgesMissing)) {
      const findings = new Findings(table, { column: placed.column, field: placed.reader.field.name });
      rowChecks.push(createRowJudgement(table, findings, check, parts));
    }
  }
  return { rowChecks, issues, warnings };
}

function both(first: CompiledCheck, second: CompiledCheck): CompiledCheck {
  return {
    ...first,
    judge(values) {
      const verdicts = first.judge(values);
      return verdicts.length > 0 ? verdicts : second.judge(values);
    },
  };
}

function compile({ name, params }: CustomCheck, context: CheckContext): CompiledCheck | Warning {
  const definition = customCheckNamed(name);
  if (definition === undefined) {
    const near = name.toLowerCase().replaceAll("_", "-");
    return {
      code: "check-unknown",
      args: customCheckNamed(near) === undefined ? { check: name } : { check: name, near },
    };
  }
  const check = definition.compile(params, context);
  if (!("fault" in check)) return check;
  return {
    code: check.fault,
    args: "parameter" in check ? { check: name, parameter: check.parameter } : { check: name },
  };
}

/** By the name that the schema knows them by; of several columns of one name, the first. A column of no field is read as it is. */
function columnsByName(table: Table, schema: TableSchema, match: ColumnMatch): ReadonlyMap<string, KeyColumn> {
  const columns = new Map<string, KeyColumn>();
  for (const { id, name } of table.columns) {
    const field = match.fieldOf.get(id) ?? readField({ name, type: "any" }, "", [], () => undefined);
    if (field !== null && !columns.has(field.name.trim())) {
      columns.set(field.name.trim(), { column: id, reader: openField(field, schema) });
    }
  }
  return columns;
}

function isIn(schema: TableSchema, name: string): boolean {
  return schema.fields.some((field) => field.name.trim() === name);
}

function typeIn(schema: TableSchema, name: string) {
  return schema.fields.find((field) => field.name.trim() === name)?.type ?? "any";
}
