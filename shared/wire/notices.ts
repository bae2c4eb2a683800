/** What people are told over HTTP: the list, its stream, how they wish to be told, and what changed since their last visit. */
import { z } from "zod";
import { DatasetId, SpaceId, ThreadId } from "#shared/model/ids.ts";
import { DatasetState } from "./approval.ts";
import { Person } from "./http.ts";

export const NoticeKind = z.enum(["mention", "reply", "question", "answer", "suggestion", "state", "share"]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** What became of the public address: it follows the table as it is, or gives nothing any more. */
export const PublicAddressChange = z.enum(["current", "withdrawn"]);
export type PublicAddressChange = z.infer<typeof PublicAddressChange>;

/** What a notice is about: words in a thread, the state of the whole dataset, or the rows and columns one is given to complete. */
export const NoticeSubject = z.discriminatedUnion("is", [
  z.object({ is: z.literal("thread"), thread: ThreadId, excerpt: z.string() }),
  z.object({
    is: z.literal("state"),
    state: DatasetState,
    note: z.string().nullable(),
    /** absent: the address is as it was, or the state says it */
    address: PublicAddressChange.optional(),
  }),
  z.object({ is: z.literal("share"), rows: z.number().int(), columns: z.number().int() }),
]);
export type NoticeSubject = z.infer<typeof NoticeSubject>;

export const Notice = z.object({
  /** grows with time */
  id: z.number().int(),
  /** ISO 8601 */
  at: z.string(),
  kind: NoticeKind,
  /** null: the server */
  by: Person.nullable(),
  space: z.object({ id: SpaceId, name: z.string() }),
  dataset: z.object({ id: DatasetId, name: z.string() }),
  about: NoticeSubject,
  read: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

/** `GET /me/notices`: newest first, at most 100. */
export const NoticeList = z.object({ notices: z.array(Notice), unread: z.number().int() });
export type NoticeList = z.infer<typeof NoticeList>;

/** `POST /me/notices/read`: some of them, those of one thread, or all up to one. */
export const ReadNotices = z.union([
  z.strictObject({ ids: z.array(z.number().int()).max(200) }),
  z.strictObject({ thread: ThreadId }),
  z.strictObject({ through: z.number().int() }),
]);
export type ReadNotices = z.infer<typeof ReadNotices>;

export const Digest = z.enum(["never", "daily", "hourly"]);
export type Digest = z.infer<typeof Digest>;

export const ChooseNotices = z.object({
  digest: Digest,
  /** kinds one does not want, neither here nor by e-mail */
  muted: z.array(NoticeKind).max(NoticeKind.options.length),
});
export type ChooseNotices = z.infer<typeof ChooseNotices>;

export const NoticeChoices = ChooseNotices.extend({
  /** whether a digest would reach them: this server sends e-mail, and their address is verified */
  mail: z.enum(["goes", "no-server", "no-address"]),
});
export type NoticeChoices = z.infer<typeof NoticeChoices>;

/**
 * Events of `GET /me/notices/stream` (text/event-stream). `notice` carries its id as the event's; who comes back with the last one
 * (Last-Event-ID, or `?after=`) is sent what they missed. `thread`: a thread of that dataset is another, for lists of questions.
 */
export const NoticeEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unread"), unread: z.number().int() }),
  z.object({ kind: z.literal("notice"), notice: Notice, unread: z.number().int() }),
  z.object({ kind: z.literal("thread"), space: SpaceId, dataset: DatasetId }),
]);
export type NoticeEvent = z.infer<typeof NoticeEvent>;

/** `GET /datasets/{dataset}/since-last-visit`: what others did since one was last there. */
export const SinceLastVisit = z.object({
  /** ISO 8601: when one was last seen there; null on a first visit */
  since: z.string().nullable(),
  cells: z.number().int(),
  rowsAdded: z.number().int(),
  rowsDeleted: z.number().int(),
  /** columns added, renamed, moved or deleted, and changes of schema */
  structure: z.number().int(),
  people: z.number().int(),
  comments: z.number().int(),
});
export type SinceLastVisit = z.infer<typeof SinceLastVisit>;
