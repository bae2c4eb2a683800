/** Versions of a dataset over HTTP. The content of one is a Yjs update (V1) of its whole document, read by `openTable` as any other. */
import { z } from "zod";
import { VersionId } from "#shared/model/ids.ts";
import { Name, Person } from "./http.ts";

export const VersionCause = z.enum([
  /** the table as it was imported */
  "import",
  /** made by a person, with a name */
  "named",
  /** before a gesture that changes much at once */
  "before-bulk",
  /** before a version was restored */
  "before-restore",
  /** what was approved */
  "approved",
  /** what was published although nobody approved it */
  "published",
  /** now and then, while people work */
  "quiet",
]);
export type VersionCause = z.infer<typeof VersionCause>;

/** How much a gesture changed: cells, rows added, deleted and restored, columns deleted. */
export const VersionChange = z.object({ cells: z.number().int(), rows: z.number().int(), columns: z.number().int() });
export type VersionChange = z.infer<typeof VersionChange>;

export const Version = z.object({
  id: VersionId,
  cause: VersionCause,
  name: z.string().nullable(),
  /** null when nobody made it in particular */
  author: Person.nullable(),
  /** ISO 8601 */
  at: z.string(),
  /** of "before-bulk": what was about to be changed */
  change: VersionChange.nullable(),
});
export type Version = z.infer<typeof Version>;

/** `GET /datasets/{dataset}/versions`, newest first */
export const VersionList = z.object({ versions: z.array(Version) });
export type VersionList = z.infer<typeof VersionList>;

/** `POST /datasets/{dataset}/versions`: keep the table as it is now, under a name */
export const NameVersion = z.object({ name: Name });
export type NameVersion = z.infer<typeof NameVersion>;
