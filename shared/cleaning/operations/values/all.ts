import type { SomeOperation } from "../all.ts";

export const VALUES: readonly SomeOperation[] = [];
