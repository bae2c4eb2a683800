/** Our additions to y-websocket's protocol (docs/architecture.md): message types from 100 on; other clients ignore them. */
import { z } from "zod";
import { Issue } from "#shared/checks/issue.ts";
import { DatasetId, ThreadId } from "#shared/model/ids.ts";
import { DoubtsChange } from "./imports.ts";
import { LockList } from "./locks.ts";
import { MarksChange } from "./marks.ts";

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  stored: 102,
  issues: 103,
  notice: 104,
} as const;

/** 103, server -> client: varString of this JSON. `reset`: too many at once, page the list anew over HTTP. */
export const IssuesMessage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("delta"),
    revision: z.number().int(),
    appeared: z.array(Issue),
    gone: z.array(z.string()),
  }),
  z.object({ kind: z.literal("reset"), revision: z.number().int() }),
]);
export type IssuesMessage = z.infer<typeof IssuesMessage>;

/** 104, server -> client: varString of this JSON. Says that something outside the table's document changed; fetch it. */
export const NoticeMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("thread"), thread: ThreadId }),
  z.object({ kind: z.literal("dataset"), dataset: DatasetId }),
  /** the list of versions is another */
  z.object({ kind: z.literal("version"), dataset: DatasetId }),
  /** the state of review, spot checks, or marks; of few marks, what they are now: there is nothing to fetch then */
  z.object({
    kind: z.literal("review"),
    dataset: DatasetId,
    about: z.enum(["state", "spot-checks", "marks"]),
    marks: MarksChange.optional(),
  }),
  /** what is closed to editors from now on; also the first thing said to who joins */
  z.object({ kind: z.literal("locks"), locks: LockList }),
  /** doubtful cells were said to be right, or a file brought some; of few cells that were settled, which: there is nothing to fetch then */
  z.object({ kind: z.literal("doubts"), dataset: DatasetId, change: DoubtsChange.optional() }),
  /** rows or columns were shared out among people, or no longer are */
  z.object({ kind: z.literal("assignments"), dataset: DatasetId }),
  /** a view was saved, changed or deleted */
  z.object({ kind: z.literal("views"), dataset: DatasetId }),
  /** what was said of a step is another */
  z.object({ kind: z.literal("step-notes"), dataset: DatasetId }),
  /** values, or rows, were said not to be the same, or are no longer */
  z.object({ kind: z.literal("told-apart"), dataset: DatasetId }),
  /** what was decided of columns about people is other */
  z.object({ kind: z.literal("private-data"), dataset: DatasetId }),
  /** how far the geocoder is, or that it is done */
  z.object({ kind: z.literal("geocoding"), dataset: DatasetId }),
  /** where its rows are expected is another place */
  z.object({ kind: z.literal("territory"), dataset: DatasetId }),
  /** somebody wrote in the report of the dataset */
  z.object({ kind: z.literal("bilan"), dataset: DatasetId }),
  z.object({ kind: z.literal("keep-alive") }),
]);
export type NoticeMessage = z.infer<typeof NoticeMessage>;
