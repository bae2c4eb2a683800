/** National registers, asked by the server. */
import type { DatasetId } from "#shared/model/ids.ts";
import { type AskCompanies, CompanyList, RegistersState, SchoolList } from "#shared/wire/registers.ts";
import { request } from "./request.ts";

export function fetchRegisters(dataset: DatasetId): Promise<RegistersState> {
  return request("GET", `/datasets/${dataset}/registers`, RegistersState);
}

export function fetchSchools(dataset: DatasetId, departement: string, signal: AbortSignal): Promise<SchoolList> {
  const path = `/datasets/${dataset}/registers/schools/${departement}`;
  return request("GET", path, SchoolList, undefined, signal);
}

export async function fetchCompanies(
  dataset: DatasetId,
  asked: AskCompanies,
  signal: AbortSignal,
): Promise<CompanyList["companies"]> {
  return (await request("POST", `/datasets/${dataset}/registers/companies`, CompanyList, asked, signal)).companies;
}
