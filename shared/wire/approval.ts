/** Bodies of review: how far a dataset is. */
import { z } from "zod";

/** brouillon, en relecture, modifications demandées, validé, publié */
export const DatasetState = z.enum(["draft", "in-review", "changes-requested", "approved", "published"]);
export type DatasetState = z.infer<typeof DatasetState>;
