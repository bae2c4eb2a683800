/** What national registers say of schools and organisations, asked on behalf of whoever compiles a table. */
import { z } from "zod";
import { Company, CompanyNumber } from "#shared/cleaning/registers/company.ts";
import { School } from "#shared/cleaning/registers/school.ts";

/** `GET /datasets/{dataset}/registers`: hosts that are asked; null: that register is not configured here. */
export const RegistersState = z.object({ schools: z.string().nullable(), companies: z.string().nullable() });
export type RegistersState = z.infer<typeof RegistersState>;

/** of one département there are under 4,000 */
export const MOST_SCHOOLS = 20_000;

/** Of a département: `62`, `2A`, `974`. */
export const SchoolsOf = z.string().regex(/^(?:\d[\dAB]|9[78]\d)$/);

/** `GET /datasets/{dataset}/registers/schools/{departement}`; `day`: when the directory said so, ISO 8601. */
export const SchoolList = z.object({ day: z.iso.date(), schools: z.array(School).max(MOST_SCHOOLS) });
export type SchoolList = z.infer<typeof SchoolList>;

/** numbers in one question: each is asked for by itself */
export const NUMBERS_AT_ONCE = 20;

/** `POST /datasets/{dataset}/registers/companies`. */
export const AskCompanies = z.object({ numbers: z.array(CompanyNumber).min(1).max(NUMBERS_AT_ONCE) });
export type AskCompanies = z.infer<typeof AskCompanies>;

/** In the order they were asked for; null: the register has none of that number. */
export const CompanyList = z.object({ companies: z.array(Company.nullable()) });
export type CompanyList = z.infer<typeof CompanyList>;
