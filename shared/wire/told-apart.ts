/** What a team said is not the same: values of a column, or rows. */
import { z } from "zod";
import { ToldApart } from "#shared/cleaning/clusters/told-apart.ts";
import { ColumnId } from "#shared/model/ids.ts";

/** of what is kept of a column, or of rows: characters of its JSON; the oldest sets are forgotten first */
export const APART_LENGTH = 400_000;
/** of one set */
export const APART_SET_LENGTH = 50_000;

/** values of a column, or rows by their ids */
export const ApartOf = z.union([z.literal("rows"), ColumnId]);
export type ApartOf = z.infer<typeof ApartOf>;

/** `GET /datasets/{dataset}/told-apart/{of}`: the newest last; `revision` tells this state of them from another. */
export const ToldApartList = z.object({ apart: ToldApart, revision: z.string() });
export type ToldApartList = z.infer<typeof ToldApartList>;

/** `POST /datasets/{dataset}/told-apart/{of}`: none of these is the same as another; `apart`: of several sets, as they were forgotten. */
export const TellApart = z.union([
  z.strictObject({
    texts: z
      .array(z.string())
      .min(2)
      .max(1_000)
      .refine((texts) => JSON.stringify(texts).length <= APART_SET_LENGTH),
  }),
  z.strictObject({ apart: ToldApart.refine((sets) => JSON.stringify(sets).length <= APART_LENGTH) }),
]);
export type TellApart = z.infer<typeof TellApart>;

/** `DELETE /datasets/{dataset}/told-apart/{of}`: `since` is the `revision` that was looked at. */
export const ForgetApart = z.object({ since: z.string().max(100) });
