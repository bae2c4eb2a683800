/** Words of versions: places one can come back to. */
import type { Words } from "../words.ts";

export const versions: Words["versions"] = {};
