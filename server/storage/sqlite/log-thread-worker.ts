/** The thread that writes the update log and what follows it: one order after the other, on a connection of its own. */
import { parentPort } from "node:worker_threads";
import type BetterSqlite3 from "better-sqlite3";
import { openConnection } from "./connection.ts";
import { createFiguresWriter, type FiguresWriter } from "./figures-writer.ts";
import { createJournalWriter, type JournalWriter } from "./journal-writer.ts";
import { type ThreadAnswer, type ThreadOrder, type ThreadRequest, unpackRecords } from "./log-thread-messages.ts";
import { createLogWriter, type LogWriter } from "./log-writer.ts";
import { createPurgeWriter, type PurgeWriter } from "./purge-writer.ts";

interface Opened {
  readonly connection: BetterSqlite3.Database;
  readonly log: LogWriter;
  readonly journal: JournalWriter;
  readonly figures: FiguresWriter;
  readonly purges: PurgeWriter;
}

let opened: Opened | null = null;

const NONE: readonly number[] = [];
const STEPS = { more: NONE, done: [1], "not-now": [0] } as const;

parentPort?.on("message", (order: ThreadOrder) => {
  switch (order.kind) {
    case "open":
      opened = open(order.file);
      return;
    case "close":
      opened?.connection.close();
      parentPort?.close();
      return;
    default:
      parentPort?.postMessage(answerTo(order, order.id));
  }
});

function open(file: string): Opened {
  const connection = openConnection(file);
  return {
    connection,
    log: createLogWriter(connection),
    journal: createJournalWriter(connection),
    figures: createFiguresWriter(connection),
    purges: createPurgeWriter(connection),
  };
}

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
  const { log, journal, figures, purges } = opened;
  switch (request.kind) {
    case "append":
      return log.append(unpackRecords(request.packed), request.claims);
    case "create":
      for (const record of unpackRecords(request.packed)) log.create(record);
      return NONE;
    case "snapshot":
      log.saveSnapshot(request.dataset, request.head, request.snapshot);
      return NONE;
    case "journal":
      journal.add(request.batch);
      return NONE;
    case "journal-removed":
      journal.remove(request.dataset);
      return NONE;
    case "figures":
      figures.write(request.figures);
      return NONE;
    case "purge":
      purges.purge(request.order);
      return NONE;
    case "overwrite":
      return purges.overwrite(request.atAnySize) ? [1] : NONE;
    case "overwrite-some":
      return STEPS[purges.overwriteSome()];
  }
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const source = error.cause instanceof Error ? error.cause : error;
  return "code" in source ? String(source.code) : null;
}
