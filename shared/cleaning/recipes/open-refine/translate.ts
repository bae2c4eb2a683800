/** Operations of OpenRefine that have their like here, each to the steps that do the same. */
import { z } from "zod";
import type { TitledFilter } from "./filters.ts";
import { columnNamed, formulaOfGrel } from "./grel.ts";

export interface Translated {
  readonly operation: string;
  readonly params: Record<string, unknown>;
  /** the rows are in its parameters */
  readonly ownRows?: true;
}

/** Null: not understood. `filters`: the rows it is held to; none: all of them. */
export function translate(operation: { readonly op: string }, filters: readonly TitledFilter[]): Translated[] | null {
  const read = OPERATIONS[operation.op.replace(/^core\//, "")];
  return read === undefined ? null : read(operation, filters);
}

type Read = (operation: unknown, filters: readonly TitledFilter[]) => Translated[] | null;

function of<T>(
  schema: z.ZodType<T>,
  become: (operation: T, filters: readonly TitledFilter[]) => Translated[] | null,
): Read {
  return (operation, filters) => {
    const read = schema.safeParse(operation);
    return read.success ? become(read.data, filters) : null;
  };
}

const CELL = "CELLULE()";
const SIGNS: ReadonlySet<string> = new Set([";", ",", "|", "/", "-"]);

const column = z.string().max(1000);
const OfColumn = z.object({ columnName: column });
/** of records, it would begin anew at each */
const ByRows = z.object({ mode: z.literal("row-based").optional() }).optional();

/** Said by an operation of its own, which says in words what it did; all else is a formula. */
const OWN: readonly (readonly [RegExp, operation: string, (found: RegExpExecArray) => Record<string, unknown>])[] = [
  [/^value\.(?:trim|strip)\(\)$/, "texts.trim", () => ({ inside: false })],
  [/^value\.toUppercase\(\)$/, "texts.letter-case", () => ({ letterCase: "upper" })],
  [/^value\.toLowercase\(\)$/, "texts.letter-case", () => ({ letterCase: "lower" })],
  [/^value\.toTitlecase\(\)$/, "texts.letter-case", () => ({ letterCase: "names" })],
  [/^value\.unescape\((["'])html\1\)$/, "texts.html-entities", () => ({ tags: false })],
  [
    /^value\.replace\("([^"\\]+)", ?"([^"\\]*)"\)$/,
    "texts.replace",
    ([, text, by]) => ({ as: "text", text, pattern: "", by, whole: false, exact: true }),
  ],
];

const OPERATIONS: Readonly<Record<string, Read>> = {
  "text-transform": of(OfColumn.extend({ expression: z.string() }), ({ columnName, expression }) => {
    const plain = expression
      .trim()
      .replace(/^grel:/, "")
      .trim();
    for (const [pattern, operation, paramsOf] of OWN) {
      const found = pattern.exec(plain);
      if (found !== null) return one(operation, { columns: [columnName], ...paramsOf(found) });
    }
    const formula = formulaOfGrel(expression, CELL);
    return formula === null ? null : one("columns.transform", { columns: [columnName], expression: formula });
  }),
  "mass-edit": of(
    OfColumn.extend({
      expression: z.string(),
      edits: z.array(
        z.object({
          from: z.array(z.string()),
          fromBlank: z.boolean().optional(),
          fromError: z.boolean().optional(),
          to: z.union([z.string(), z.number(), z.boolean()]),
        }),
      ),
    }),
    ({ columnName, expression, edits }) => {
      if (!/^(?:grel:)?\s*value\s*$/.test(expression)) return null;
      const merges = edits
        .map(({ from, fromBlank, to }) => ({ from: fromBlank === true ? [...from, ""] : from, to: String(to) }))
        .filter(({ from }) => from.length > 0);
      return merges.length === 0 ? null : one("values.merge", { column: columnName, merges });
    },
  ),
  "column-rename": of(z.object({ oldColumnName: column, newColumnName: column }), (renamed) =>
    one("columns.rename", { column: renamed.oldColumnName, title: renamed.newColumnName }),
  ),
  "column-removal": of(OfColumn, ({ columnName }) => one("columns.delete", { columns: [columnName] })),
  "column-multi-removal": of(z.object({ columnNames: z.array(column).min(1) }), ({ columnNames }) =>
    one("columns.delete", { columns: columnNames }),
  ),
  // elsewhere than first, it depends on the columns that are there
  "column-move": of(OfColumn.extend({ index: z.literal(0) }), ({ columnName }) =>
    one("columns.reorder", { by: "first", columns: [columnName] }),
  ),
  // else the columns that are not named go
  "column-reorder": of(
    z.object({ columnNames: z.array(column).min(1), isPureReorder: z.literal(true) }),
    ({ columnNames }) => one("columns.reorder", { by: "first", columns: columnNames }),
  ),
  "column-addition": of(
    z.object({ baseColumnName: column, newColumnName: column, expression: z.string() }),
    ({ baseColumnName, newColumnName, expression }) => {
      if (/^(?:grel:)?\s*value\s*$/.test(expression))
        return one("columns.copy", { column: baseColumnName, title: newColumnName });
      const formula = formulaOfGrel(expression, columnNamed(baseColumnName));
      return formula === null ? null : one("columns.compute", { title: newColumnName, expression: formula });
    },
  ),
  "column-split": of(
    OfColumn.extend({
      mode: z.enum(["separator", "lengths"]),
      separator: z.string().optional(),
      regex: z.boolean().optional(),
      maxColumns: z.number().int().optional(),
      fieldLengths: z.array(z.number().int().min(1)).optional(),
      removeOriginalColumn: z.boolean().optional(),
    }),
    ({ columnName, mode, separator = "", regex = false, maxColumns = 0, fieldLengths = [], removeOriginalColumn }) => {
      if (mode === "separator" ? separator === "" : fieldLengths.length === 0) return null;
      return one("columns.split", {
        column: columnName,
        by: mode === "lengths" ? "widths" : regex ? "pattern" : "separator",
        separator: regex ? "," : separator || ",",
        widths: fieldLengths.length === 0 ? "2, 3" : fieldLengths.join(", "),
        pattern: regex ? separator : "",
        count: maxColumns >= 2 ? "given" : "needed",
        most: Math.max(2, maxColumns),
        trim: false,
        keep: removeOriginalColumn !== true,
      });
    },
  ),
  "multivalued-cell-split": of(
    OfColumn.extend({
      separator: z.string().min(1).max(20),
      mode: z.string().optional(),
      regex: z.boolean().optional(),
    }),
    ({ columnName, separator, mode = "separator", regex = false }) =>
      mode !== "separator" || regex
        ? null
        : one("shape.split-into-rows", { column: columnName, ...separatorOf(separator) }),
  ),
  "multivalued-cell-join": of(OfColumn.extend({ separator: z.string().min(1).max(20) }), ({ columnName, separator }) =>
    one("shape.join-rows", { column: columnName, columns: [], separator: "other", other: separator }),
  ),
  "fill-down": of(OfColumn.extend({ engineConfig: ByRows }), ({ columnName }) =>
    one("blanks.fill-down", { columns: [columnName], within: { columns: [] } }),
  ),
  "blank-down": of(OfColumn.extend({ engineConfig: ByRows }), ({ columnName }) =>
    one("blanks.blank-down", { columns: [columnName], within: { columns: [] } }),
  ),
  "row-removal": of(z.object({}), (_, filters) =>
    // without conditions all rows go: nobody keeps such a step
    filters.length === 0 ? null : one("rows.delete-by-filter", { filters, keep: false }, true),
  ),
  "row-keep-matched": of(z.object({}), (_, filters) =>
    filters.length === 0 ? null : one("rows.delete-by-filter", { filters, keep: true }, true),
  ),
};

function one(operation: string, params: Record<string, unknown>, ownRows?: true): Translated[] {
  return [{ operation, params, ...(ownRows !== undefined && { ownRows }) }];
}

function separatorOf(sign: string) {
  if (sign === "\n") return { separator: "line", other: "" };
  return SIGNS.has(sign) ? { separator: sign, other: "" } : { separator: "other", other: sign };
}
