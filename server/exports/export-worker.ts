/** The thread that writes files and reads them back, one at a time: what it does slows nobody down, nor takes the server's memory with it. */
import { parentPort } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ExportAnswers, ExportJob, ExportMessage } from "./export-job.ts";
import { makeFile } from "./make-file.ts";
import { previewExport } from "./preview-export.ts";

parentPort?.on("message", (job: ExportJob) => {
  run(job).then(
    (answer) => send({ kind: "answer", answer }),
    (error) => {
      // anything unexpected ends the thread with its error, which the parent sees whole
      if (!(error instanceof ProblemError)) throw error;
      send({ kind: "problem", code: error.code, more: { args: error.args } });
    },
  );
});

async function run(job: ExportJob): Promise<ExportAnswers[keyof ExportAnswers]> {
  return job.kind === "preview" ? previewExport(job.source, job.choices) : makeFile(job);
}

function send(message: ExportMessage): void {
  parentPort?.postMessage(message);
}
