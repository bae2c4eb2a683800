import type { SomeOperation } from "../all.ts";
import { merge } from "./merge.ts";

export const VALUES: readonly SomeOperation[] = [merge];
