import type { SomeOperation } from "../all.ts";
import { deleteEmpty } from "./delete-empty.ts";
import { mergeRows } from "./merge-rows.ts";

export const ROWS: readonly SomeOperation[] = [deleteEmpty, mergeRows];
