/** What was said while the line was cut was not heard: it is asked for again once the line is back. */
import type { Collaboration } from "./collaboration.ts";

/** Calls `ask` each time, until the returned function is called. */
export function whenBack({ saving }: Pick<Collaboration, "saving">, ask: () => void): () => void {
  let cut = false;
  return saving.subscribe(() => {
    const isCut = saving.get().state === "offline";
    if (cut && !isCut) ask();
    cut = isCut;
  });
}
