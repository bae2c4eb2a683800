import type { DatasetId } from "#shared/model/ids.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { type SchemaEdit, SchemaEdited, SchemaList, SchemaPreview } from "#shared/wire/schemas.ts";
import { API, request } from "./request.ts";

/** Schemas whose name, title or description has the words of `search`. */
export function searchSchemas(search: string): Promise<SchemaList> {
  return request("GET", `/schemas?q=${encodeURIComponent(search)}`, SchemaList);
}

/** What adopting that one would change; nothing is done. */
export function previewSchema(dataset: DatasetId, choice: ChooseSchema): Promise<SchemaPreview> {
  return request("POST", `/datasets/${dataset}/schema/preview`, SchemaPreview, choice);
}

/** Together or not at all, on disk when it resolves. */
export function editSchema(dataset: DatasetId, edits: readonly SchemaEdit[]): Promise<SchemaEdited> {
  return request("POST", `/datasets/${dataset}/schema/edits`, SchemaEdited, { edits });
}

/** Where the browser downloads the schema in use. */
export function schemaAddress(dataset: DatasetId): string {
  return `${API}/datasets/${dataset}/schema`;
}
