import type { SomeOperation } from "../all.ts";
import { joinRows } from "./join-rows.ts";
import { longToWide } from "./long-to-wide.ts";
import { splitIntoRows } from "./split-into-rows.ts";
import { transpose } from "./transpose.ts";
import { wideToLong } from "./wide-to-long.ts";

export const SHAPE: readonly SomeOperation[] = [wideToLong, longToWide, transpose, splitIntoRows, joinRows];
