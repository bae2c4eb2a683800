import type { SomeOperation } from "../all.ts";
import { add } from "./add.ts";
import { ageBands } from "./age-bands.ts";
import { compute } from "./compute.ts";
import { concatenate } from "./concatenate.ts";
import { copy } from "./copy.ts";
import { deleteColumns } from "./delete.ts";
import { generalisePostalCode } from "./generalise-postal-code.ts";
import { merge } from "./merge.ts";
import { numberRows } from "./number-rows.ts";
import { privacy } from "./privacy.ts";
import { rename } from "./rename.ts";
import { renameAll } from "./rename-all.ts";
import { renameToSchema } from "./rename-to-schema.ts";
import { reorder } from "./reorder.ts";
import { smallCounts } from "./small-counts.ts";
import { smallGroups } from "./small-groups.ts";
import { split } from "./split.ts";
import { transform } from "./transform.ts";

export const COLUMNS: readonly SomeOperation[] = [
  split,
  merge,
  concatenate,
  compute,
  transform,
  rename,
  renameAll,
  renameToSchema,
  reorder,
  add,
  copy,
  numberRows,
  deleteColumns,
  privacy,
  generalisePostalCode,
  ageBands,
  smallCounts,
  smallGroups,
];
