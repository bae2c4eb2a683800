/** What an operation of compiling takes from: another table of the space, or a file. Parameters name it; whoever runs the operation opens it. */
import { z } from "zod";
import { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";

/** `name`: as it was when it was chosen, for who reads the step later. */
export const Source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("dataset"), dataset: DatasetId, name: z.string().max(LIMITS.nameLength) }),
  z.object({
    kind: z.literal("file"),
    name: z.string().max(500),
    /** of the bytes of the file, in hexadecimal */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** which of its tables; absent: it has one */
    table: z.string().max(500).optional(),
  }),
]);
export type Source = z.infer<typeof Source>;

/** The same for what is the same, whatever it is called. */
export function sourceKey(source: Source): string {
  return source.kind === "dataset" ? `dataset ${source.dataset}` : `file ${source.sha256} ${source.table ?? ""}`;
}
