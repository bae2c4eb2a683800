import { z } from "zod";
import { CatalogueEntry } from "#shared/wire/http.ts";
import { request } from "./request.ts";

/** Entries of the catalogue of schemas whose name, title or description has the words of `search`. */
export function searchSchemas(search: string): Promise<CatalogueEntry[]> {
  return request("GET", `/schemas?q=${encodeURIComponent(search)}`, z.array(CatalogueEntry));
}
