/** The SIREN of an organisation out of the SIRET of one of its places: its first nine figures. */
import { z } from "zod";
import { siretFault } from "#shared/french/siret.ts";
import { operation } from "../operation.ts";
import { planLookup } from "./looked-up.ts";

export const SirenOfSiretParams = z.object({ column: z.string() });
export type SirenOfSiretParams = z.infer<typeof SirenOfSiretParams>;

export const sirenOfSiret = operation<SirenOfSiretParams>({
  id: "compile.siren-of-siret",
  family: "compile",
  params: SirenOfSiretParams,
  fields: [{ name: "column", kind: "column" }],
  acts: "cells",
  initial: ([column = ""]) => ({ column }),
  *plan(target, { column }) {
    return yield* planLookup(target, column, null, ["siren"], (text) =>
      siretFault(text) === null ? [text.replace(/\D/g, "").slice(0, 9)] : { left: "not-understood" },
    );
  },
});
