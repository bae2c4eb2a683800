/** Parameters of an operation as a form holds them: plain JSON, judged by the operation when it is planned. */
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { Field } from "#shared/cleaning/operations/fields.ts";
import type { MadeTitles } from "#shared/cleaning/operations/operation.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export type Params = Readonly<Record<string, unknown>>;

/** `name`: that of a parameter; of nested ones, joined by dots. */
export function valueAt(params: unknown, name: string): unknown {
  return name.split(".").reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), params);
}

/** A copy that holds this value there. */
export function withValue(params: Params, name: string, value: unknown): Params {
  const [key = "", ...rest] = name.split(".");
  if (rest.length === 0) return { ...params, [key]: value };
  const inner = params[key];
  return { ...params, [key]: withValue(isRecord(inner) ? inner : {}, rest.join("."), value) };
}

/** `fields`: all of the form: what hangs on a field that is not shown is not shown either. */
export function isShown({ when }: Field, params: Params, fields: readonly Field[]): boolean {
  if (when === undefined) return true;
  const value = valueAt(params, when.field);
  if ((typeof value !== "string" && typeof value !== "boolean") || !when.is.includes(value)) return false;
  const other = fields.find(({ name }) => name === when.field);
  return other === undefined || isShown(other, params, fields);
}

/** To begin with: as they were the last time, on the columns asked for now; of these, those that are still there. */
export function firstParams(
  operation: SomeOperation,
  kept: unknown,
  columns: readonly ColumnId[],
  table: Table,
  made: MadeTitles,
): Params {
  const given = columns.length > 0 ? columns : table.columns.slice(0, 1).map(({ id }) => id);
  const initial = operation.initial(given, table, made) as unknown;
  const first = ofToday(operation, isRecord(initial) ? initial : {});
  if (!isRecord(kept) || !operation.params.safeParse(kept).success) return first;
  const there = new Set<unknown>(table.columns.map(({ id }) => id));
  const { fields } = operation;
  const ofColumns = fields.filter(({ kind }) => kind === "column" || kind === "columns");
  const params = ofColumns.reduce<Params>(
    (params, { name, kind }, place) => {
      const was = valueAt(kept, name);
      const standing = kind === "columns" ? (Array.isArray(was) ? was : []).filter((column) => there.has(column)) : was;
      const isKept = kind === "columns" ? (standing as unknown[]).length > 0 : there.has(was);
      // the first of them says on what one acts, the others with what
      if (isKept && (place > 0 || columns.length === 0)) return withValue(params, name, standing);
      return withValue(params, name, valueAt(first, name));
    },
    ofThisDay(operation, kept),
  );
  const about = ofColumns[0]?.name;
  const isSame = about === undefined || valueAt(params, about) === valueAt(kept, about);
  return isSame || !fields.some(({ name }) => name === HELD) ? params : withValue(params, HELD, valueAt(first, HELD));
}

/** the field that says what a column contains: of another column it is guessed anew */
const HELD = "holds";

/** The day that one counted from the last time is another day's. */
function ofThisDay(operation: SomeOperation, kept: Params): Params {
  const days = operation.fields.filter(({ kind, name }) => kind === "date" && valueAt(kept, name) !== undefined);
  return ofToday(
    operation,
    days.reduce((all, { name }) => withValue(all, name, ""), kept),
  );
}

/** What is counted from a day is counted from today, until one says otherwise. */
function ofToday({ fields }: SomeOperation, params: Params): Params {
  const days = fields.filter(({ kind, name }) => kind === "date" && valueAt(params, name) === "");
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return days.reduce((all, { name }) => withValue(all, name, today), params);
}

function isRecord(value: unknown): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
