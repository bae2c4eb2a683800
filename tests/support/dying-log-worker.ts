/** The log thread, but one that ends by itself once it has written figures changed before time began. */
import { parentPort } from "node:worker_threads";
import "#server/storage/sqlite/log-thread-worker.ts";
import type { ThreadOrder } from "#server/storage/sqlite/log-thread-messages.ts";

parentPort?.on("message", (order: ThreadOrder) => {
  if (order.kind === "figures" && order.figures.some(({ changedAt }) => changedAt < 0)) process.exit(7);
});
