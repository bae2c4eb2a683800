/** Words of the history: who changed what, and taking it back. */
import type { Words } from "../words.ts";

export const history: Words["history"] = {};
