/** Operations whose parameters are chosen with a component of their own: by id. */
import type { ComponentType } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { GeocodingForm } from "../geocoding/geocoding-form.tsx";
import { MergesForm } from "../harmonising/merges-form.tsx";
import { OpenDuplicates, OpenHarmonising } from "../harmonising/open-forms.tsx";
import { AppendForm } from "../joining/append-form.tsx";
import { JoinForm } from "../joining/join-form.tsx";
import { TitlesOfSchemaForm } from "./columns/titles-of-schema-form.tsx";
import { TitlesRead } from "./columns/titles-read.tsx";
import { ConditionsForm } from "./rows/conditions-form.tsx";
import { SortingForm } from "./rows/sorting-form.tsx";
import { TotalsForm } from "./rows/totals-form.tsx";

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
  /** what stands beside the button that does it, of what the form alone knows; null: nothing */
  onTold(told: string | null): void;
  /** back to the list of operations */
  onBack(): void;
}

type OwnForm = ComponentType<OwnFormProps>;

/** Drawn where the form has a field of the kind `own`: choosing rows, the preview and the button stand under it as ever. */
export const OWN_FORMS: Readonly<Record<string, OwnForm>> = {
  "values.merge": MergesForm,
  "columns.rename-to-schema": TitlesOfSchemaForm,
  "compile.join": JoinForm,
  "compile.append": AppendForm,
  "shape.wide-to-long": TitlesRead,
  "rows.delete-totals": TotalsForm,
  "rows.delete-by-filter": ConditionsForm,
  "rows.sort": SortingForm,
};

/** Drawn in place of everything: they preview and write by themselves. */
export const WHOLE_FORMS: Readonly<Record<string, OwnForm>> = {
  "compile.place": GeocodingForm,
  "compile.address": GeocodingForm,
  "values.merge": OpenHarmonising,
  "rows.merge-rows": OpenDuplicates,
};
