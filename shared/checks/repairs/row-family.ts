/** A family of repairs that looks further than the text of the cell: into the row's other cells, into the list of communes. */
import type { Communes } from "#shared/french/communes.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { Reading } from "./family.ts";

/** The text in the row's column of that name; undefined where there is none, or where it may not be touched. */
export type Others = (column: string) => string | undefined;

export interface RowFamily {
  /** names of the columns it looks into */
  readonly reads: readonly string[];
  /** names, among them, of those it may write too */
  readonly writes: readonly string[];
  /** As a `Family` does. What a reading writes besides is right for its columns already. */
  readings(text: string, others: Others): readonly Reading[];
  /** Where several may be meant: each of them, for someone to choose; none where there is a reading. */
  choices(text: string, others: Others): readonly Reading[];
}

/** null where the field is none of its own. `communes` null: not at hand. */
export type OpenRowFamily = (
  field: Field,
  schema: Pick<TableSchema, "fields" | "missingValues" | "customChecks">,
  communes: Communes | null,
) => RowFamily | null;
