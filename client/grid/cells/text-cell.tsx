import type { CellKind } from "./cell-kind.ts";
import { showText } from "./show-text.tsx";

export const textCell: CellKind = { id: "text", align: "start", inputMode: "text", show: showText };
