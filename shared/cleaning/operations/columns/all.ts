import type { SomeOperation } from "../all.ts";

export const COLUMNS: readonly SomeOperation[] = [];
