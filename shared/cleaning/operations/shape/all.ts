import type { SomeOperation } from "../all.ts";

export const SHAPE: readonly SomeOperation[] = [];
