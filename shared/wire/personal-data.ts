/** What is held about a person: the file of it, and its removal. */
import { z } from "zod";

/** `GET /me/data`: rows of each kind of thing, under its name; moments are ISO 8601. */
export const HeldData = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

/** `GET /me/data/erasure` */
export const ErasurePreview = z.object({
  /** names of the spaces that need another owner first */
  passOn: z.array(z.string()),
  /** spaces where there is nobody else: their datasets go to the trash, and are destroyed after its 30 days */
  lost: z.array(z.object({ space: z.string(), datasets: z.number().int() })),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** `POST /me/data/erasure`: confirmed by one's own name. */
export const EraseMyself = z.object({ name: z.string().max(500) });
