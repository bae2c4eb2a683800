/** From what is known of the connection to the one line that says the truth about saving (promise P4). */
import type { Saving } from "./collaboration.ts";

/** How the connection stands. One of these at a time. */
export type Line =
  /** opening for the first time, nothing went wrong yet */
  | { readonly state: "opening" }
  | { readonly state: "open" }
  | { readonly state: "cut" }
  /** the server is there and says that it cannot record */
  | { readonly state: "not-recording" }
  | Extract<Saving, { state: "refused" }>;

/** `waiting`: edits not acknowledged; `kept`: this browser keeps them on its own disk. */
export function savingOf(line: Line, waiting: number, kept: boolean): Saving {
  switch (line.state) {
    case "refused":
      return line;
    case "cut":
      return { state: "offline", waiting, kept };
    case "not-recording":
      return { state: "server-cannot-store", waiting, kept };
    case "opening":
    case "open":
      return waiting === 0 ? { state: "stored" } : { state: "sending", waiting };
  }
}

/** True when both say the same to a person. */
export function sameSaving(a: Saving, b: Saving): boolean {
  if (a.state === "refused" || b.state === "refused") return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}
