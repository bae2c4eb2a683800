/** Branded identities. Each is parsed once, where it enters, and cannot be mistaken for another afterwards. */
import { z } from "zod";

/** 20 lower-case base-36 characters: random identities made by the server. */
const opaque = z.string().regex(/^[0-9a-z]{20}$/);

export const UserId = opaque.brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

export const SpaceId = opaque.brand<"SpaceId">();
export type SpaceId = z.infer<typeof SpaceId>;

export const DatasetId = opaque.brand<"DatasetId">();
export type DatasetId = z.infer<typeof DatasetId>;

export const UploadId = opaque.brand<"UploadId">();
export type UploadId = z.infer<typeof UploadId>;

export const ImportId = opaque.brand<"ImportId">();
export type ImportId = z.infer<typeof ImportId>;

export const InvitationId = opaque.brand<"InvitationId">();
export type InvitationId = z.infer<typeof InvitationId>;

export const ApiTokenId = opaque.brand<"ApiTokenId">();
export type ApiTokenId = z.infer<typeof ApiTokenId>;

export const VersionId = opaque.brand<"VersionId">();
export type VersionId = z.infer<typeof VersionId>;

export const ThreadId = opaque.brand<"ThreadId">();
export type ThreadId = z.infer<typeof ThreadId>;

export const CommentId = opaque.brand<"CommentId">();
export type CommentId = z.infer<typeof CommentId>;

export const SpotCheckId = opaque.brand<"SpotCheckId">();
export type SpotCheckId = z.infer<typeof SpotCheckId>;

/** one gesture of sharing rows or columns out among people */
export const AssignmentId = opaque.brand<"AssignmentId">();
export type AssignmentId = z.infer<typeof AssignmentId>;

/** a way of looking at a table that was given a name */
export const SavedViewId = opaque.brand<"SavedViewId">();
export type SavedViewId = z.infer<typeof SavedViewId>;

/** steps of cleaning that were given a name, in a space */
export const RecipeId = opaque.brand<"RecipeId">();
export type RecipeId = z.infer<typeof RecipeId>;

/** `origin.n`, n in base 36: `a.2s` of the first import, `<client id in base 36>.<counter>` of rows added since. Never reused. */
export const RowId = z
  .string()
  .regex(/^[0-9a-z]{1,13}\.[0-9a-z]{1,8}$/)
  .brand<"RowId">();
export type RowId = z.infer<typeof RowId>;

/** Identity of a column inside its dataset; its name may change, its id never. */
export const ColumnId = z
  .string()
  .regex(/^[0-9a-z]{1,24}$/)
  .brand<"ColumnId">();
export type ColumnId = z.infer<typeof ColumnId>;
