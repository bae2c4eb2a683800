/** Starts the threads of the server by their names in vite.config.ts. A thread always runs built code. */
import { pathToFileURL } from "node:url";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { buildServerIfNeeded } from "../set-up.mjs";

export type ThreadName = "log-thread" | "backup-thread" | "reading-thread" | "export-thread";

/** The module of a thread: beside this one when this is built; from the sources (tests), what was built of exactly these. */
export function threadModule(name: ThreadName): URL {
  const isBuilt = import.meta.url.endsWith(".js");
  return new URL(`${name}.js`, isBuilt ? import.meta.url : pathToFileURL(`${buildServerIfNeeded()}/`));
}

export function startThread(name: ThreadName, resourceLimits: ResourceLimits = {}): Worker {
  // none of the flags this process was started with
  return new Worker(threadModule(name), { execArgv: ["--enable-source-maps"], resourceLimits });
}
