import type { SomeOperation } from "../all.ts";

export const BLANKS: readonly SomeOperation[] = [];
