/** The thread that writes the update log: one order after the other, on a connection of its own. */
import { parentPort } from "node:worker_threads";
import type BetterSqlite3 from "better-sqlite3";
import { openConnection } from "./connection.ts";
import { type ThreadAnswer, type ThreadOrder, type ThreadRequest, unpackRecords } from "./log-thread-messages.ts";
import { createLogWriter, type LogWriter } from "./log-writer.ts";

let opened: { readonly connection: BetterSqlite3.Database; readonly writer: LogWriter } | null = null;

parentPort?.on("message", (order: ThreadOrder) => {
  switch (order.kind) {
    case "open": {
      const connection = openConnection(order.file);
      opened = { connection, writer: createLogWriter(connection) };
      return;
    }
    case "close":
      opened?.connection.close();
      parentPort?.close();
      return;
    default:
      parentPort?.postMessage(answerTo(order, order.id));
  }
});

function answerTo(request: ThreadRequest, id: number): ThreadAnswer {
  try {
    return { id, kind: "stored", numbers: run(request) };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return { id, kind: "refused", message, code: codeOf(error) };
  }
}

function run(request: ThreadRequest): readonly number[] {
  if (opened === null) throw new Error("the log is not open");
  const { writer } = opened;
  switch (request.kind) {
    case "append":
      return writer.append(unpackRecords(request.packed), request.claims);
    case "create":
      for (const record of unpackRecords(request.packed)) writer.create(record);
      return [];
    case "snapshot":
      writer.saveSnapshot(request.dataset, request.head, request.snapshot);
      return [];
  }
}

function codeOf(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause ? String(cause.code) : null;
}
