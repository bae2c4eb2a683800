/** Port: the order a team gave to the questions of a space, for a call. */
import type { SpaceId, ThreadId } from "#shared/model/ids.ts";

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface QuestionOrder {
  /** none when nobody gave one; may name threads that are resolved since */
  of(space: SpaceId): Promise<readonly ThreadId[]>;
  /** replaces the one there was; what is no thread of the space is left out */
  put(space: SpaceId, threads: readonly ThreadId[]): Promise<void>;
}
