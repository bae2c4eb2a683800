/** Titles of a register's table that are offered and not proposed: keys, and what few tables want. */
import { COMPANY_TITLES } from "./company.ts";
import { SCHOOL_TITLES } from "./school.ts";

export function seldomBrought(register: "schools" | "companies"): ReadonlySet<string> {
  const { bare, departement, state } = SCHOOL_TITLES;
  const { asked, siren, siret, form, shown, latitude, longitude } = COMPANY_TITLES;
  return new Set(
    register === "schools" ? [bare, departement, state] : [asked, siren, siret, form, shown, latitude, longitude],
  );
}
