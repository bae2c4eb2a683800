/** How the cells of one kind of column look and are typed in. The text itself is never changed: kinds are a way of showing it. */
import type { ReactNode } from "react";

export interface CellKind {
  readonly id: string;
  readonly align: "start" | "end";
  /** which keyboard a phone opens */
  readonly inputMode: "text" | "decimal" | "numeric" | "email" | "url";
  show(text: string): ReactNode;
}
