/** Who follows what rooms record: the journal, the versions. Told in order, once the disk has it, off the critical path. */
import type { Trace } from "#shared/document/trace.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";

/** What a gesture made by the server for someone does not tell by itself. */
export interface GestureNote {
  /** who suggested what the author accepted */
  readonly suggestedBy?: UserId;
}

export interface RecordedGesture extends GestureNote {
  /** number of the record in the update log */
  readonly seq: number;
  readonly author: UserId;
  /** ms since 1970 */
  readonly at: number;
  /** gestures in the order they were made: one, or several when they were made offline; none when nothing one can see changed */
  readonly traces: readonly Trace[];
}

export interface RoomFollower {
  /** a room was loaded, with all records of the log up to `head`; must not throw */
  opened?(dataset: DatasetId, head: number): void;
  /** must not throw; what it does later is its own affair */
  recorded(dataset: DatasetId, gestures: readonly RecordedGesture[]): void;
}
