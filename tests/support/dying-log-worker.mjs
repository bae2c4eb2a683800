/** The log thread (its module is `workerData`), but one that ends by itself once it has written figures changed before time began. */
import { parentPort, workerData } from "node:worker_threads";

await import(workerData);
parentPort.on("message", (order) => {
  if (order.kind === "figures" && order.figures.some(({ changedAt }) => changedAt < 0)) process.exit(7);
});
