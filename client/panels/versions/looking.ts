/** What of the past is on screen; the address says it, so that a link shows the same. */
import type { VersionId } from "#shared/model/ids.ts";

export interface Looking {
  /** the version that the grid shows; null: the present */
  readonly version: VersionId | null;
  /** the older version that it is compared with; null: none */
  readonly before: VersionId | null;
}

export const AT_PRESENT: Looking = { version: null, before: null };
