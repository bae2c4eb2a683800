/** Pages that are read, not worked in: one narrow column. */
import type { ReactNode } from "react";
import { PageFrame } from "./page-frame.tsx";

export function PlainPage({ children }: { readonly children: ReactNode }) {
  return <PageFrame width="narrow">{children}</PageFrame>;
}
