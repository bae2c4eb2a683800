/** What an operation of compiling takes from: another table of the space, a file, or a register. Parameters name it; whoever runs the operation opens it. */
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
  /** what a national register answered: the schools of some départements, or the organisations whose numbers a table holds */
  z.object({
    kind: z.literal("register"),
    register: z.enum(["schools", "companies"]),
    name: z.string().max(500),
    /** host that was asked, and the day, ISO 8601 */
    service: z.string().max(500),
    day: z.string().max(30),
    /** their codes; absent: it was asked for numbers */
    departements: z.array(z.string().max(3)).max(200).optional(),
  }),
]);
export type Source = z.infer<typeof Source>;

/** The same for what is the same, whatever it is called. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case "dataset":
      return `dataset ${source.dataset}`;
    case "file":
      return `file ${source.sha256} ${source.table ?? ""}`;
    case "register":
      return `register ${source.register} ${(source.departements ?? []).join(" ")}`;
  }
}
