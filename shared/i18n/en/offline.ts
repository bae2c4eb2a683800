/** Words of working without the network: what waits, what was left behind, what was overtaken. */
import type { Words } from "../words.ts";

export const offline: Words["offline"] = {};
