import type { DatasetId } from "#shared/model/ids.ts";
import { CompilationList } from "#shared/wire/compilations.ts";
import { request } from "./request.ts";

export function fetchCompilations(dataset: DatasetId): Promise<CompilationList> {
  return request("GET", `/datasets/${dataset}/compilations`, CompilationList);
}
