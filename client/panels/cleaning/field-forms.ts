/** Fields that are more than a line to fill in, by their kind: where one is missing, the text is written as it is. */
import type { ComponentType } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Field } from "#shared/cleaning/operations/fields.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { ExpressionField } from "./expression/expression-field.tsx";

export interface FieldFormProps {
  readonly label: string;
  readonly help: string | undefined;
  readonly collaboration: Collaboration;
  /** the rows the operation is held to; null: all of them */
  readonly rows: readonly RowHandle[] | null;
  /** what the parameters hold there, not judged */
  readonly value: unknown;
  /** all of the parameters, not judged: what else was chosen */
  readonly params: unknown;
  /** why it will not do, as the operation says */
  readonly error: string | null;
  onChange(value: unknown): void;
}

export const FIELD_FORMS: Readonly<
  Partial<Record<Extract<Field["kind"], "expression" | "template" | "source">, ComponentType<FieldFormProps>>>
> = {
  expression: ExpressionField,
};
