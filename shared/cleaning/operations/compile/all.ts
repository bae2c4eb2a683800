import type { SomeOperation } from "../all.ts";

export const COMPILE: readonly SomeOperation[] = [];
