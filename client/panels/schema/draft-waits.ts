import { createContext } from "react";

/** True while nothing can be saved: what was typed waits, and goes when it can. */
export const Waits = createContext(false);
