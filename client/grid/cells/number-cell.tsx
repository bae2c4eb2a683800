import type { CellKind } from "./cell-kind.ts";
import { showText } from "./show-text.tsx";

/** Digits under digits; the text stays as typed, with its zeros, commas and spaces. */
export const numberCell: CellKind = { id: "number", align: "end", inputMode: "decimal", show: showText };
