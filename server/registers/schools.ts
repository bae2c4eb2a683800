/** The directory of schools, département by département: what is asked says nothing of any table, and is kept once it was answered. */
import type { KeptAnswers } from "#server/geography/kept-answers.ts";
import type { School } from "#shared/cleaning/registers/school.ts";
import { readSchools, schoolsQuery } from "./schools-format.ts";

export interface Schools {
  /** to be told to people: who is asked */
  readonly host: string;
  /** null: nobody answers, or not as documented, and they were never here */
  ofDepartement(code: string): Promise<SchoolsTold | null>;
}

export interface SchoolsTold {
  /** ms since 1970: when the directory answered */
  readonly at: number;
  readonly schools: readonly School[];
}

/** bytes: a record is some 400, of the largest département there are 3,000 */
const ANSWER_BYTES = 16 * 1024 * 1024;
/** ms after which it is asked again: schools open and close once a year */
const OLD = 14 * 24 * 60 * 60_000;
const EXPORT = "/api/explore/v2.1/catalog/datasets/fr-en-annuaire-education/exports/json";

/** `address`: of the portal, without its routes. */
export function createSchools(address: string, answers: KeptAnswers, now: () => number): Schools {
  const base = address.replace(/\/$/, "");
  return {
    host: new URL(base).host,
    ofDepartement: (code) =>
      answers.get({
        address: `${base}${EXPORT}?${schoolsQuery(code)}`,
        bytes: ANSWER_BYTES,
        read(text) {
          const schools = readSchools(text);
          return schools === null ? null : { at: now(), schools };
        },
        old: OLD,
      }),
  };
}
