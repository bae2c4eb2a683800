/** Presence (awareness state): comes from other people's browsers, so it is parsed like anything else. */
import { z } from "zod";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";

/** 0..7: one of the eight colours of people; the client maps it to a colour of its theme. */
export const PersonColour = z.number().int().min(0).max(7);

export const PresencePerson = z.object({ id: UserId, name: z.string().max(200), colour: PersonColour });
export type PresencePerson = z.infer<typeof PresencePerson>;

/** UTF-16 code units: however they are escaped, a presence stays within its limit of bytes */
export const SCHEMA_FIELD_LENGTH = 200;

/** UTF-16 code units of what is being typed, as others see it */
export const DRAFT_LENGTH = 100;

export const Presence = z.object({
  /** stamped by the server, whatever the client sent */
  person: PresencePerson,
  /** the active cell */
  at: z.object({ row: RowId, column: ColumnId }).nullable(),
  /** typing in that cell right now */
  typing: z.boolean(),
  /** how what they type there begins, before they commit it; absent when they type nothing */
  draft: z.string().max(DRAFT_LENGTH).optional(),
  /** name of the field of the schema that is open before them; absent when none is, or when its name is too long to be told */
  schemaField: z.string().max(SCHEMA_FIELD_LENGTH).optional(),
});
export type Presence = z.infer<typeof Presence>;
