/** What a register answers, bit by bit, as a table of its own. */
import { fetchCompanies, fetchSchools } from "#client/api/registers.ts";
import { COMPANY_TITLES, companyLine } from "#shared/cleaning/registers/company.ts";
import { SCHOOL_TITLES, schoolLine } from "#shared/cleaning/registers/school.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { NUMBERS_AT_ONCE } from "#shared/wire/registers.ts";

export interface RegisterTable {
  /** one Yjs update that makes it */
  readonly update: Uint8Array;
  /** when the register said so, ISO 8601: of several answers the oldest */
  readonly day: string;
  /** organisations that asked not to be told of */
  readonly hidden: number;
}

/** `onShare`: 0 to 1. */
export async function askSchools(
  dataset: DatasetId,
  departements: readonly string[],
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<RegisterTable> {
  const builder = createBaseBuilder(Object.values(SCHOOL_TITLES));
  let day = today();
  for (const [done, departement] of departements.entries()) {
    const told = await fetchSchools(dataset, departement, signal);
    if (told.day < day) day = told.day;
    for (const school of told.schools) builder.addRow(schoolLine(school));
    onShare((done + 1) / departements.length);
  }
  return { update: builder.finish().update, day, hidden: 0 };
}

/** Numbers that the register does not know make no line. */
export async function askCompanies(
  dataset: DatasetId,
  numbers: readonly string[],
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<RegisterTable> {
  const builder = createBaseBuilder(Object.values(COMPANY_TITLES));
  let hidden = 0;
  for (let from = 0; from < numbers.length; from += NUMBERS_AT_ONCE) {
    const some = numbers.slice(from, from + NUMBERS_AT_ONCE);
    const found = await fetchCompanies(dataset, { numbers: some }, signal);
    for (const [at, company] of found.entries()) {
      const asked = some[at];
      if (company === null || asked === undefined) continue;
      if (company.isHidden) hidden++;
      builder.addRow(companyLine(asked, company));
    }
    onShare((from + some.length) / numbers.length);
  }
  return { update: builder.finish().update, day: today(), hidden };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
