/** Words of the trash: deleted rows, columns and datasets. */
import type { Words } from "../words.ts";

export const trash: Words["trash"] = {};
