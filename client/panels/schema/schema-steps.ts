/** What one did to the schema here and can take back, and what one took back. Kept while the table is open, whichever panel is. */
import type { Table } from "#shared/document/table.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";

export type SchemaStep =
  | { readonly is: "edits"; readonly edits: readonly SchemaEdit[] }
  /** another schema in place of this one; `ifNow`: the descriptor that it takes the place of, null for none */
  | { readonly is: "choice"; readonly choice: ChooseSchema; readonly ifNow: string | null };

export interface SchemaSteps {
  readonly undo: readonly SchemaStep[];
  readonly redo: readonly SchemaStep[];
}

const NONE: SchemaSteps = { undo: [], redo: [] };
/** More is not gone back to by hand. */
const MOST = 100;

const stepsOf = new WeakMap<Table, SchemaSteps>();

export function schemaSteps(table: Table): SchemaSteps {
  return stepsOf.get(table) ?? NONE;
}

/** `after`: what takes it back. What had been taken back before cannot come again. */
export function rememberStep(table: Table, after: SchemaStep): void {
  stepsOf.set(table, { undo: [...schemaSteps(table).undo, after].slice(-MOST), redo: [] });
}

/** `from` was done: `back` takes it back in turn; null: nothing came of it. */
export function moveStep(table: Table, from: "undo" | "redo", back: SchemaStep | null): void {
  const to = from === "undo" ? "redo" : "undo";
  const steps = schemaSteps(table);
  const rest = { ...steps, [from]: steps[from].slice(0, -1) };
  stepsOf.set(table, back === null ? rest : { ...rest, [to]: [...steps[to], back] });
}
