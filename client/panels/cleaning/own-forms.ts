/** Operations whose parameters are chosen with a component of their own: by id. */
import type { ComponentType } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { MergesForm } from "../harmonising/merges-form.tsx";
import { OpenDuplicates, OpenHarmonising } from "../harmonising/open-forms.tsx";
import { TitlesOfSchemaForm } from "./columns/titles-of-schema-form.tsx";

export interface OwnFormProps {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly seen: MyView["seen"];
  /** not judged yet: what the operation cannot parse is refused when it is planned */
  readonly params: unknown;
  onParams(params: unknown): void;
  /** the rows the operation is held to; null: all of them */
  readonly rows: readonly RowHandle[] | null;
  /** goes to a cell of the table */
  onGo(row: RowHandle, column: ColumnId | null): void;
  /** back to the list of operations */
  onBack(): void;
}

type OwnForm = ComponentType<OwnFormProps>;

/** Drawn where the form has a field of the kind `own`: choosing rows, the preview and the button stand under it as ever. */
export const OWN_FORMS: Readonly<Record<string, OwnForm>> = {
  "values.merge": MergesForm,
  "columns.rename-to-schema": TitlesOfSchemaForm,
};

/** Drawn in place of everything: they preview and write by themselves. */
export const WHOLE_FORMS: Readonly<Record<string, OwnForm>> = {
  "values.merge": OpenHarmonising,
  "rows.merge-rows": OpenDuplicates,
};
