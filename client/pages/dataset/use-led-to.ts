/** A notice leads to a part of the table's screen: it is opened, once, and the address says it no more. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";

export function useLedTo(part: "review" | "complete", open: () => void): void {
  const sought = useSearch({ from: "/d/$datasetId" })[part];
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time an address leads to it
  useEffect(() => {
    if (sought !== true) return;
    open();
    navigate({
      to: ".",
      search: (now: Readonly<Record<string, unknown>>) => ({ ...now, [part]: undefined }),
      replace: true,
    }).catch(console.error);
  }, [sought]);
}
