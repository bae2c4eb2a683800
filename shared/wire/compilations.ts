/** What a table was compiled from, and which tables were compiled from it, as their histories say. */
import { z } from "zod";
import { Source } from "#shared/cleaning/sources.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** steps of a history that are looked through, the newest */
export const COMPILATION_STEPS = 1_000;

export const Compilation = z.object({
  /** the table that was compiled, and the entry of its history */
  dataset: DatasetId,
  name: z.string(),
  entry: z.string(),
  /** ISO 8601: the source is what it was then */
  at: z.string(),
  author: Person,
  operation: z.string(),
  source: Source,
  /** rows that found theirs; null: it was no joining, or nobody counted */
  found: z.object({ rows: z.number().int(), of: z.number().int() }).nullable(),
});
export type Compilation = z.infer<typeof Compilation>;

/** `GET /datasets/{dataset}/compilations`, newest first; what was taken back by Ctrl+Z is in neither. */
export const CompilationList = z.object({
  /** what this table was compiled from */
  from: z.array(Compilation),
  /** which tables of the space were compiled from this one */
  into: z.array(Compilation),
});
export type CompilationList = z.infer<typeof CompilationList>;
