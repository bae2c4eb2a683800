import type { SomeOperation } from "../all.ts";
import { blankDown } from "./blank-down.ts";
import { clear } from "./clear.ts";
import { fill } from "./fill.ts";
import { fillDown } from "./fill-down.ts";
import { fillFromColumn } from "./fill-from-column.ts";
import { fillFromKey } from "./fill-from-key.ts";
import { fillUp } from "./fill-up.ts";
import { markUnavailable } from "./mark-unavailable.ts";
import { unmark } from "./unmark.ts";

export const BLANKS: readonly SomeOperation[] = [
  fill,
  fillDown,
  fillUp,
  fillFromColumn,
  fillFromKey,
  clear,
  markUnavailable,
  unmark,
  blankDown,
];
