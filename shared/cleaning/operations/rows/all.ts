import type { SomeOperation } from "../all.ts";
import { deduplicate } from "./deduplicate.ts";
import { deleteByFilter } from "./delete-by-filter.ts";
import { deleteEmpty } from "./delete-empty.ts";
import { deleteTotals } from "./delete-totals.ts";
import { headingsToColumn } from "./headings-to-column.ts";
import { mergeRows } from "./merge-rows.ts";
import { sort } from "./sort.ts";
import { firstRowToTitles, titlesFromRows } from "./titles-from-rows.ts";
import { titlesToRow } from "./titles-to-row.ts";

export const ROWS: readonly SomeOperation[] = [
  deleteEmpty,
  deleteTotals,
  deleteByFilter,
  headingsToColumn,
  deduplicate,
  mergeRows,
  sort,
  firstRowToTitles,
  titlesFromRows,
  titlesToRow,
];
