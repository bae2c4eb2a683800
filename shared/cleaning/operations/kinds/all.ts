import type { SomeOperation } from "../all.ts";

export const KINDS: readonly SomeOperation[] = [];
