/** What was done to a dataset, as the journal tells it: the facts of its « bilan de mise en qualité », and what people write beside them. */
import { z } from "zod";
import { HistoryEntry, HistoryStep } from "./history.ts";
import { Person } from "./http.ts";

/** entries of the journal gone through: of a longer history the newest */
export const BILAN_ENTRIES = 50_000;
/** steps told one by one: the newest */
export const BILAN_STEPS = 500;
/** characters of one text */
export const BILAN_TEXT = 10_000;

export const BilanSection = z.enum(["about", "files", "people", "steps", "columns", "privacy", "quality", "doubts"]);
export type BilanSection = z.infer<typeof BilanSection>;

export const BilanFacts = z.object({
  people: z.array(
    z.object({
      person: Person,
      gestures: z.number().int(),
      cells: z.number().int(),
      /** time between gestures that are less than half an hour apart, in minutes */
      minutes: z.number().int(),
    }),
  ),
  /** ISO 8601; null: nothing was done yet */
  first: z.string().nullable(),
  last: z.string().nullable(),
  gestures: z.number().int(),
  /** the history is longer than what was gone through */
  cut: z.boolean(),
  files: z.array(
    z.object({
      kind: z.string(),
      fileName: z.string(),
      by: Person,
      at: z.string(),
      rows: z.number().int(),
      columns: z.number().int(),
      /** lines of the file that were left out */
      setAside: z.number().int(),
    }),
  ),
  /** oldest first; those taken back are left out */
  steps: z.array(
    HistoryStep.extend({
      entry: z.string(),
      at: z.string(),
      author: Person,
      cells: z.number().int(),
      rows: z.number().int(),
      /** why, as someone wrote it; null: nobody did */
      why: z.string().nullable(),
      /** what it did to columns, with their titles then */
      columns: HistoryEntry.shape.columns,
      /** columns of the changed cells, at most 20 */
      cellColumns: HistoryEntry.shape.cellColumns,
    }),
  ),
  /** how many steps there are, told or not */
  stepCount: z.number().int(),
  /** version of the table as it was first imported; null: it is not there any more */
  imported: z.string().nullable(),
});
export type BilanFacts = z.infer<typeof BilanFacts>;

/** `PUT /datasets/{dataset}/bilan/{section}` */
export const WriteBilan = z.object({
  text: z.string().max(BILAN_TEXT),
  /** when the text one began with was written; null: there was none */
  since: z.string().nullable(),
});
export type WriteBilan = z.infer<typeof WriteBilan>;

export const BilanText = z.object({ section: BilanSection, text: z.string(), by: Person, at: z.string() });
export type BilanText = z.infer<typeof BilanText>;

/** `GET /datasets/{dataset}/bilan` */
export const Bilan = z.object({ facts: BilanFacts, texts: z.array(BilanText) });
export type Bilan = z.infer<typeof Bilan>;
