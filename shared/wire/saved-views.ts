/** Ways of looking at a table that were given a name, for everyone in the space. */
import { z } from "zod";
import { SavedViewId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { View } from "#shared/views/view.ts";
import { Person } from "./http.ts";

/** of one dataset */
export const SAVED_VIEWS = 100;
/** characters of one, as JSON */
const VIEW_LENGTH = 50_000;

/** `POST /datasets/{dataset}/views` and `PUT /datasets/{dataset}/views/{view}` */
export const NamedView = z.object({
  name: z.string().trim().min(1).max(LIMITS.nameLength),
  // rows named one by one are what a panel shows for a while
  view: View.refine(
    (view) => view.filters.every(({ kind }) => kind !== "rows") && JSON.stringify(view).length <= VIEW_LENGTH,
  ),
});
export type NamedView = z.infer<typeof NamedView>;

export const SavedView = NamedView.extend({
  id: SavedViewId,
  /** who gave it its name: they, and owners, may change or delete it */
  by: Person,
  /** ISO 8601, when it was saved last */
  at: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** `GET /datasets/{dataset}/views`: by name. */
export const SavedViewList = z.object({ views: z.array(SavedView) });
export type SavedViewList = z.infer<typeof SavedViewList>;
