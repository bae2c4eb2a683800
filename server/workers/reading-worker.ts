/** The thread that reads files, one at a time: what it does cannot slow the server down, nor take its memory with it. */
import { parentPort, resourceLimits } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { createBase } from "./create-base.ts";
import { importFile, previewFile } from "./read-table.ts";
import type { ReadingAnswers, ReadingJob, ReadingMessage } from "./reading-job.ts";

/** smallest step of progress worth a message */
const STEP = 0.01;

parentPort?.on("message", (job: ReadingJob) => {
  try {
    send({ kind: "answer", answer: run(job) });
  } catch (error) {
    const problem = isTooLarge(error)
      ? new ProblemError("too-large", { args: { limit: `${resourceLimits.maxOldGenerationSizeMb ?? 0} Mo` } })
      : error;
    // anything unexpected ends the thread with its error, which the parent sees whole
    if (!(problem instanceof ProblemError)) throw problem;
    const { code, place, args } = problem;
    send({ kind: "problem", code, more: place === undefined ? { args } : { place, args } });
  }
});

function run(job: ReadingJob): ReadingAnswers[keyof ReadingAnswers] {
  if (job.kind === "preview") return previewFile(job.file, job.asked, job.limits);
  let told = 0;
  return importFile(job.file, job.choices, job.limits, createBase, (done) => {
    if (done < told + STEP) return;
    told = done;
    send({ kind: "progress", done });
  });
}

/** A text, an array, a map grew beyond what the engine can hold, before its memory ended. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && /^Invalid (?:string|array) length|size exceeded/.test(error.message);
}

function send(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}
