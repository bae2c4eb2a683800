/** Column widths this computer remembers for one table. Losing them is no loss: every failure means natural widths. */
import { z } from "zod";

const Widths = z.record(z.string(), z.number().positive());

export function readWidths(name: string | undefined): Record<string, number> {
  if (name === undefined) return {};
  try {
    const text = localStorage.getItem(keyOf(name));
    const widths = text === null ? null : Widths.safeParse(JSON.parse(text));
    return widths?.success ? widths.data : {};
  } catch (error) {
    console.warn("column widths not read", error);
    return {};
  }
}

export function rememberWidths(name: string, widths: Readonly<Record<string, number>>): void {
  try {
    if (Object.keys(widths).length > 0) localStorage.setItem(keyOf(name), JSON.stringify(widths));
  } catch (error) {
    console.warn("column widths not remembered", error);
  }
}

function keyOf(name: string): string {
  return `tablee.widths.${name}`;
}
