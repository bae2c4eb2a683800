import type { CarryParams } from "#shared/cleaning/operations/blanks/carry.ts";
import type { ClearParams } from "#shared/cleaning/operations/blanks/clear.ts";
import type { FillParams } from "#shared/cleaning/operations/blanks/fill.ts";
import type { FillFromColumnParams } from "#shared/cleaning/operations/blanks/fill-from-column.ts";
import type { FillFromKeyParams } from "#shared/cleaning/operations/blanks/fill-from-key.ts";
import type { MarkUnavailableParams } from "#shared/cleaning/operations/blanks/mark-unavailable.ts";
import type { UnmarkParams } from "#shared/cleaning/operations/blanks/unmark.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { blanks as fr } from "../../fr/operations/blanks.ts";
import type { OperationWords } from "../../operation-words.ts";

const columns = "Columns";
const within = "Only within the same";
const withinHelp = "For example “school”: nothing passes from one school to the next. Leave blank never to stop.";
const inOrder = "In the order of the table, among the rows that are chosen.";
const reasons: Readonly<Record<UnavailableReason, string>> = {
  secret: "protected by secrecy",
  unknown: "not known to the authority",
  later: "will come later",
  "not-applicable": "not applicable",
  other: "another reason",
};

export const blanks: Record<keyof typeof fr, OperationWords> = {
  fill: {
    title: "Fill blank cells",
    hint: "The same text in every blank cell: “NON”, “Mayenne”.",
    fields: { columns, text: "Write" },
    did: ({ columns, text }: FillParams, say) =>
      `filled the blank cells of ${say.columns(columns)} with ${say.quoted(text)}`,
  },
  "fill-down": {
    title: "Fill down",
    hint: "Blank cells get what is written above them: what is needed after merged cells.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `filled ${say.columns(columns)} down, into blank cells`,
  },
  "fill-up": {
    title: "Fill up",
    hint: "Blank cells get what is written below them.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `filled ${say.columns(columns)} up, into blank cells`,
  },
  "fill-from-column": {
    title: "Fill from another column",
    hint: "Blank cells of “mobile” get what “phone” says in the same row.",
    fields: { column: "Fill", "from.column": "From" },
    did: ({ column, from }: FillFromColumnParams, say) =>
      `filled the blank cells of ${say.column(column)} from ${say.column(from.column)}`,
  },
  "fill-from-key": {
    title: "Fill from other rows",
    hint: "A missing postal code is taken from another row of the same commune.",
    fields: { columns: "Fill", "key.columns": "Look for rows with the same" },
    help: { "key.columns": "Where the other rows do not agree, the cell stays blank." },
    did: ({ columns, key }: FillFromKeyParams, say) =>
      `filled the blank cells of ${say.columns(columns)} from rows with the same ${say.columns(key.columns)}`,
  },
  clear: {
    title: "Clear cells that say nothing",
    hint: "“-”, “n/a”, “NR”, “#N/A”: the cell becomes truly blank.",
    fields: {
      columns,
      usual: "What everybody writes: -, n/a, NR, NC, néant, inconnu…",
      texts: "And these texts, one a line",
      spaces: "And cells that hold only spaces",
    },
    help: { usual: "Look at the preview: sometimes “aucun” is a real answer." },
    did: ({ columns }: ClearParams, say) => `cleared the cells that said nothing in ${say.columns(columns)}`,
  },
  "mark-unavailable": {
    title: "Mark “value not available”",
    hint: "Says that a cell was not forgotten: there is no value, or it cannot be given.",
    fields: { columns, which: "Mark", texts: "Texts, one a line", reason: "Why" },
    choices: {
      which: { blank: "blank cells", texts: "some texts", both: "blank cells and some texts" },
      reason: reasons,
    },
    help: { texts: "Capitals and accents do not count. The mark takes the place of the text." },
    did: ({ columns, reason }: MarkUnavailableParams, say) =>
      `marked cells of ${say.columns(columns)} as not available (${reasons[reason]})`,
  },
  unmark: {
    title: "Remove the marks “not available”",
    hint: "Marked cells become blank cells again, to be completed.",
    fields: { columns, reason: "Those whose reason is" },
    choices: { reason: { any: "any", ...reasons } },
    did: ({ columns }: UnmarkParams, say) => `removed the marks “not available” in ${say.columns(columns)}`,
  },
  "blank-down": {
    title: "Delete repetitions",
    hint: "A cell that repeats the one above becomes blank. For tables to be printed: not to be published so.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `deleted the repetitions in ${say.columns(columns)}`,
  },
};
