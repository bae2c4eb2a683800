/** Use cases: an editor asks a national register for what a table is compiled with. Nothing of it is written here: the table that is made of it is theirs. */
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { CompanyList, RegistersState, SchoolList } from "#shared/wire/registers.ts";
import type { Companies } from "./companies.ts";
import type { Schools } from "./schools.ts";

export interface RegistersParts {
  /** null: none is configured */
  readonly schools: Schools | null;
  readonly companies: Companies | null;
}

export function registersState({ schools, companies }: RegistersParts): RegistersState {
  return { schools: schools?.host ?? null, companies: companies?.host ?? null };
}

/** Throws "register-off", "register-unreachable". */
export async function schoolsOf({ schools }: RegistersParts, departement: string): Promise<SchoolList> {
  if (schools === null) throw new ProblemError("register-off");
  const found = await schools.ofDepartement(departement);
  if (found === null) throw new ProblemError("register-unreachable", { args: { host: schools.host } });
  return { day: new Date(found.at).toISOString().slice(0, 10), schools: [...found.schools] };
}

/**
 * One after the other, so that those who ask at the same time are served in turn. Throws "register-off", "register-unreachable", and the
 * signal's reason.
 */
export async function findCompanies(
  { companies }: RegistersParts,
  numbers: readonly string[],
  signal: AbortSignal,
): Promise<CompanyList> {
  if (companies === null) throw new ProblemError("register-off");
  const found: CompanyList["companies"] = [];
  for (const number of numbers) {
    try {
      found.push(await companies.find(number, signal));
    } catch (cause) {
      if (!(cause instanceof NotFetched)) throw cause;
      throw new ProblemError("register-unreachable", { args: { host: companies.host }, cause });
    }
  }
  return { companies: found };
}
