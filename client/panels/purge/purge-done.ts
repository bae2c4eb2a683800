/** What the server said when this page asked for a destruction: read by the band that tells of it, on the page as it opens anew. */
import type { DatasetId } from "#shared/model/ids.ts";

export function purgeDoneKey(dataset: DatasetId): readonly string[] {
  return ["purge-done", dataset];
}
