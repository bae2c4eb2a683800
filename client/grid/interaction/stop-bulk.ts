/** Gives up what is being prepared over many cells. */
import { bulkWritesOf } from "#client/views/bulk-writes.ts";
import type { GridModel } from "./grid-model.ts";

/** False when nothing was. */
export function stopBulk(grid: Pick<GridModel, "collaboration" | "say" | "words">): boolean {
  const stopped = bulkWritesOf(grid.collaboration.table).stop();
  if (stopped) grid.say(grid.words.bulk.stopped);
  return stopped;
}
