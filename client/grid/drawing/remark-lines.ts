/** Remarks as the tooltip of a mark says them: one a line, and no more than fit. */
import type { Remark } from "../grid-props.ts";

const MOST = 5;

export function remarkLines(remarks: readonly Remark[] | undefined): string {
  if (remarks === undefined) return "";
  const lines = remarks.slice(0, MOST).map(({ by, text }) => `${by}\u00a0: ${text}`);
  return (remarks.length > MOST ? [...lines, "…"] : lines).join("\n");
}
