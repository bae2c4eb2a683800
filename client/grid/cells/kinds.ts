/** Every kind of cell, by the field of the schema that asks for it: how it looks, and what helps to write it (editors.ts). */
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { CellKind } from "./cell-kind.ts";
import { editorFor } from "./editors.ts";
import { numberCell } from "./number-cell.tsx";
import { textCell } from "./text-cell.tsx";

const BY_FIELD_TYPE: Partial<Readonly<Record<Field["type"], CellKind>>> = {
  number: numberCell,
  integer: numberCell,
};

/** `field`: undefined for a column without one. */
export function kindFor(field: Field | undefined, schema: TableSchema | null): CellKind {
  if (field === undefined || schema === null) return textCell;
  const look = BY_FIELD_TYPE[field.type] ?? textCell;
  const editor = editorFor(field, schema);
  return editor === undefined ? look : { ...look, editor };
}
