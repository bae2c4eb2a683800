/** The whole server, listening for real, on a data folder of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#server/config.ts";
import type { Replacements } from "#server/engine-parts.ts";
import { startServer as start } from "#server/start-server.ts";

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** where it listens, when its address is a public one */
  readonly listening: string;
  readonly dataFolder: string;
  /** as the signal that says the certificate was renewed */
  renewCertificate(): void;
  /** stops it, and removes its folder unless one was given */
  close(): Promise<void>;
}

export interface Overrides extends Replacements {
  /** of a server that stood before: it goes on from there */
  readonly dataFolder?: string;
  /** configuration, as in the environment */
  readonly environment?: Readonly<Record<string, string>>;
}

/** On a free port of this computer, silent. */
export async function startServer(overrides: Overrides = {}): Promise<TestServer> {
  const { dataFolder = mkdtempSync(join(tmpdir(), "tablee-server-")), environment, ...replacements } = overrides;
  const config = readConfig({
    PORT: "0",
    LOG_LEVEL: "silent",
    TABLEE_DATA: dataFolder,
    ...environment,
  });
  const server = await start(config, replacements);
  return {
    address: server.address,
    listening: server.listening,
    dataFolder,
    renewCertificate: server.renewCertificate,
    close: async () => {
      await server.close();
      if (overrides.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
