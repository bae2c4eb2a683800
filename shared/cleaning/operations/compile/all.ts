/** Bringing in what other tables, files and lists know. */
import type { SomeOperation } from "../all.ts";
import { address } from "./address.ts";
import { append } from "./append.ts";
import { join } from "./join.ts";
import { lookupCommune } from "./lookup-commune.ts";
import { lookupDepartement } from "./lookup-departement.ts";
import { lookupEpci } from "./lookup-epci.ts";
import { place } from "./place.ts";
import { sirenOfSiret } from "./siren-of-siret.ts";

export const COMPILE: readonly SomeOperation[] = [
  join,
  append,
  lookupCommune,
  lookupDepartement,
  lookupEpci,
  sirenOfSiret,
  place,
  address,
];
