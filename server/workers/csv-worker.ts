/** The thread that reads one CSV file and ends: what it does cannot slow the server down, nor take its memory with it. */
import { parentPort, workerData } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { createBase } from "./create-base.ts";
import type { CsvAnswers, CsvJob, CsvMessage } from "./csv-job.ts";
import { importFile, previewFile } from "./read-csv-file.ts";

/** smallest step of progress worth a message */
const STEP = 0.01;

try {
  send({ kind: "answer", answer: run(workerData.job) });
} catch (error) {
  // anything unexpected ends the thread with its error, which the parent sees whole
  if (!(error instanceof ProblemError)) throw error;
  send({ kind: "problem", code: error.code, place: error.place, args: error.args });
}

function run(job: CsvJob): CsvAnswers[keyof CsvAnswers] {
  if (job.kind === "preview") return previewFile(job.file, job.overrule, job.limits);
  let told = 0;
  return importFile(job.file, job.dialect, job.limits, createBase, (done) => {
    if (done < told + STEP) return;
    told = done;
    send({ kind: "progress", done });
  });
}

function send(message: CsvMessage): void {
  parentPort?.postMessage(message);
}
