import type { SomeOperation } from "../all.ts";
import { deleteEmpty } from "./delete-empty.ts";

export const ROWS: readonly SomeOperation[] = [deleteEmpty];
