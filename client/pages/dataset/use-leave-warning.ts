import { useEffect } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";

/** The browser asks before this tab is left, when edits exist nowhere else: neither on the server nor on this computer. */
export function useLeaveWarning({ saving }: Collaboration): void {
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      const now = saving.get();
      const onlyHere = (now.state === "offline" || now.state === "server-cannot-store") && !now.kept && now.waiting > 0;
      if (onlyHere || (now.state === "refused" && now.rescue !== null)) event.preventDefault();
    }
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [saving]);
}
