/** Facets of an OpenRefine operation, as conditions of rows: those on blanks, on chosen values and on texts. */
import { z } from "zod";

/** A condition of `RowFilter`, its column by its title. */
export type TitledFilter = { readonly kind: string } & Readonly<Record<string, unknown>>;

const Facet = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("list"),
    columnName: z.string(),
    expression: z.string(),
    invert: z.boolean().optional(),
    selectBlank: z.boolean().optional(),
    selectError: z.boolean().optional(),
    selection: z.array(z.object({ v: z.object({ v: z.union([z.string(), z.boolean(), z.number()]) }) })),
  }),
  z.object({
    type: z.literal("text"),
    columnName: z.string(),
    mode: z.enum(["text", "regex"]),
    query: z.string().max(1000),
    invert: z.boolean().optional(),
  }),
]);
const Engine = z.object({ facets: z.array(Facet).max(50), mode: z.enum(["row-based", "record-based"]).optional() });

const BLANK = /^(?:grel:)?\s*(?:isBlank\(value\)|value\.isBlank\(\)|isNull\(value\))\s*$/;
const VALUE = /^(?:grel:)?\s*value\s*$/;

/** None: all rows. Null: not understood. */
export function filtersOfEngine(config: unknown): TitledFilter[] | null {
  if (config === undefined || config === null) return [];
  const read = Engine.safeParse(config);
  if (!read.success) return null;
  // of records, rows that no facet holds come along
  if (read.data.mode === "record-based" && read.data.facets.length > 0) return null;
  const filters = read.data.facets.map(filterOf);
  return filters.some((filter) => filter === null) ? null : filters.filter((filter) => filter !== null);
}

function filterOf(facet: z.infer<typeof Facet>): TitledFilter | null {
  const { columnName: column } = facet;
  const not = facet.invert === true ? { not: true } : {};
  if (facet.type === "text")
    return facet.mode === "text"
      ? { kind: "contains", column, text: facet.query, ...not }
      : { kind: "matches", column, pattern: facet.query, ...not };
  if (facet.selectError === true) return null;
  const chosen = facet.selection.map(({ v }) => v.v);
  if (BLANK.test(facet.expression)) {
    const [only] = chosen;
    if (chosen.length !== 1 || typeof only !== "boolean" || facet.selectBlank === true) return null;
    return only === (facet.invert !== true) ? { kind: "blank", column } : { kind: "blank", column, not: true };
  }
  if (!VALUE.test(facet.expression) || chosen.length > 999) return null;
  const values = [...chosen.map(String), ...(facet.selectBlank === true ? [""] : [])];
  return values.length === 0 ? null : { kind: "values", column, values, ...not };
}
