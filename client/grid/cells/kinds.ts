/** Every kind of cell, by the field type of the schema that asks for it. Adding one is a file and a line here. */
import type { CellKind } from "./cell-kind.ts";
import { numberCell } from "./number-cell.tsx";
import { textCell } from "./text-cell.tsx";

const BY_FIELD_TYPE: Readonly<Record<string, CellKind>> = {
  number: numberCell,
  integer: numberCell,
};

/** `fieldType`: of Table Schema; undefined for a column without a field. */
export function kindFor(fieldType: string | undefined): CellKind {
  return (fieldType !== undefined && BY_FIELD_TYPE[fieldType]) || textCell;
}
