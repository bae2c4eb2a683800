import { SchemaList } from "#shared/wire/schemas.ts";
import { request } from "./request.ts";

/** Schemas whose name, title or description has the words of `search`. */
export function searchSchemas(search: string): Promise<SchemaList> {
  return request("GET", `/schemas?q=${encodeURIComponent(search)}`, SchemaList);
}
