/** How the cells of one kind of column look and are typed in. The text itself is never changed: kinds are a way of showing it. */
import type { ReactNode } from "react";
import type { CellEditor } from "./cell-editor.ts";

export interface CellKind {
  readonly id: string;
  readonly align: "start" | "end";
  /** which keyboard a phone opens */
  readonly inputMode: "text" | "decimal" | "numeric" | "email" | "url";
  show(text: string): ReactNode;
  /** what helps to write it, where typing is not all */
  readonly editor?: CellEditor;
}
