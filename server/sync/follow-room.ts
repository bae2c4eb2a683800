/** Traces what changes in a room's table and tells the followers of it, in order, when the room has done its work. */

import type { Table } from "#shared/document/table.ts";
import type { Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { RecordedGesture, RoomFollower } from "./room-follower.ts";

interface FollowedRoom {
  /** what was traced since the last call: Yjs emits the update of a transaction right after it was traced */
  take(): readonly Trace[];
  tell(gestures: readonly RecordedGesture[]): void;
}

/** Without followers nothing is traced. */
export function followRoom(
  dataset: DatasetId,
  { table, head }: { readonly table: Table; readonly head: number },
  followers: readonly RoomFollower[],
): FollowedRoom {
  if (followers.length === 0) return { take: () => [], tell: () => undefined };
  setImmediate(() => {
    for (const follower of followers) follower.opened?.(dataset, head);
  });
  let traced: readonly Trace[] = [];
  traceTable(table, (traces) => {
    traced = traces;
  });
  return {
    take() {
      const taken = traced;
      traced = [];
      return taken;
    },
    tell(gestures) {
      setImmediate(() => {
        for (const follower of followers) follower.recorded(dataset, gestures);
      });
    },
  };
}
