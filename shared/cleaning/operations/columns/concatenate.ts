/**
 * A column written after a template: `{numéro} {rue}, {code_postal} {commune}`. It names columns by their titles, inside its text, and not under the
 * keys that are followed when columns are renamed.
 */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import type { FormulaFault } from "../../expressions/formula-fault.ts";
import { FORMULA_LENGTH } from "../../expressions/parse.ts";
import { readTemplate, templateColumns } from "../../expressions/template.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { changedOf, joinedTexts } from "./joined-texts.ts";
import { newColumns } from "./new-columns.ts";

export const ConcatenateParams = z.object({
  title: z.string().max(LIMITS.columnNameLength),
  template: z.string().max(FORMULA_LENGTH),
  /** a blank one goes with what parts it from the others */
  skipBlanks: z.boolean(),
});
export type ConcatenateParams = z.infer<typeof ConcatenateParams>;

export const concatenate = operation<ConcatenateParams>({
  id: "columns.concatenate",
  family: "columns",
  params: ConcatenateParams,
  fields: [
    { name: "template", kind: "template" },
    { name: "skipBlanks", kind: "switch" },
    { name: "title", kind: "text" },
  ],
  acts: "cells",
  initial: (columns, table) => ({
    title: "",
    template: table.columns
      .filter(({ id }) => columns.length > 1 && columns.includes(id))
      .map(({ name }) => `{${name}}`)
      .join(" "),
    skipBlanks: true,
  }),
  *plan(target, { title, template, skipBlanks }) {
    const { table } = target;
    const wrong = (fault: FormulaFault) => ({ refused: "bad-parameter", field: "template", fault }) as const;
    const read = readTemplate(template);
    if ("code" in read) return wrong(read);
    if (read.titles.length === 0) return { refused: "nothing-asked" };
    const places = templateColumns(
      read,
      table.columns.map(({ name }) => name),
    );
    if ("code" in places) return wrong(places);
    const from = places.flatMap((place) => table.columns[place]?.id ?? []);
    const joined = yield* joinedTexts(target, from, (texts) => read.write(texts, skipBlanks));
    const { rows, texts } = changedOf(joined, table, null);
    const changes = newColumns(table, {
      titles: [title],
      after: null,
      from,
      cells: rows.length === 0 ? [] : [{ column: 0, rows, texts }],
    });
    return "refused" in changes ? changes : makePlan(table, changes, joined.left, joined.leftCount);
  },
});
