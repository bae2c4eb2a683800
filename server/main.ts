/** The program: reads the configuration, starts, says where, stops in order. */
import { CertificateRefused } from "./certificate.ts";
import { ConfigError, readConfig } from "./config.ts";
import { startServer } from "./start-server.ts";
import { FolderInUse } from "./storage/sqlite/lock-folder.ts";
import { MigrationRefused } from "./storage/sqlite/migrate.ts";
import { warmReadingThread } from "./workers/run-reading-job.ts";

/** their message says it all */
const EXPECTED = [ConfigError, FolderInUse, MigrationRefused, CertificateRefused];

/** Runs until SIGINT or SIGTERM; ends the process with 1 and a sentence when it cannot start. */
export async function main(): Promise<void> {
  try {
    const server = await startServer(readConfig(process.env));
    // whoever reads the address may ask us to stop at once
    stopOnSignals(server.close);
    process.on("SIGHUP", server.renewCertificate);
    console.log([`Tablée: ${server.address}`, ...wantedOperator(server.operatorLink)].join("\n"));
    warmReadingThread();
  } catch (error) {
    console.error(whyNotStarted(error));
    process.exit(1);
  }
}

function wantedOperator(link: string | null): string[] {
  return link === null ? [] : [`Nobody looks after this server yet. To be the one, open: ${link}`];
}

function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    // asked twice: at once
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function whyNotStarted(error: unknown): unknown {
  if (EXPECTED.some((kind) => error instanceof kind)) return error instanceof Error ? error.message : error;
  if (!(error instanceof Error && "code" in error)) return error;
  const { PORT = "3000", HOST = "127.0.0.1", TABLEE_DATA = "./data" } = process.env;
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${PORT} of ${HOST} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${HOST} is not an address of this computer. Check HOST (127.0.0.1: this computer alone; 0.0.0.0: the network too).`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
      return `Not allowed, or not possible: ${error.message}. Check that the folder ${TABLEE_DATA} can be written to (TABLEE_DATA) and that the port ${PORT} is allowed (PORT).`;
    default:
      if (String(error.code).startsWith("SQLITE_")) {
        return `The database in ${TABLEE_DATA} cannot be opened: ${error.message}. It was left as it is. Restore a copy, or choose another folder (TABLEE_DATA).`;
      }
      return error;
  }
}
