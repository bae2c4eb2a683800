/** Where a thread starts: teaches it TypeScript, then runs the module it was given. (`--import tsx` does nothing in a thread.) */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData);
