/** The way back: titles that were data become the first row. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";

const TitlesToRowParams = z.object({
  /** what the columns are called then */
  titles: z.enum(["letters", "numbers"]),
});
type TitlesToRowParams = z.infer<typeof TitlesToRowParams>;

export const titlesToRow = operation<TitlesToRowParams>({
  id: "rows.titles-to-row",
  family: "rows",
  params: TitlesToRowParams,
  fields: [{ name: "titles", kind: "choice", choices: ["letters", "numbers"] }],
  acts: "table",
  initial: () => ({ titles: "letters" }),
  *plan({ table, mayWrite }, { titles }) {
    if (table.columns.length === 0) return { refused: "no-column" };
    if (table.columns.some(({ id }) => !mayWrite(id))) return { refused: "locked" };
    return makePlan(table, {
      newRows: { count: 1, columns: table.columns.map(({ id, name }) => [id, [name]] as const) },
      rowOrder: [-1, ...table.order],
      renameColumns: table.columns.map(({ id }, place) => ({
        column: id,
        name: titles === "letters" ? lettersOf(place) : String(place + 1),
      })),
    });
  },
});

/** As a spreadsheet does: A, …, Z, AA, AB … */
function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
}
