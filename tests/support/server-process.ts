/** The real program as its users start it, in a process of its own that can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface ServerProcess {
  readonly address: string;
  readonly port: number;
  /** `kill -9`, and waits until it is gone */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it has stopped in order; resolves with its exit code */
  stop(): Promise<number | null>;
}

/**
 * Runs `npm start`'s program on a data folder and a free port; resolves once it printed its address. Rejects with what it printed if it
 * ends before. `heard` is given all that it says on its standard error, its log.
 */
export async function startServerProcess(
  data: string,
  environment: Readonly<Record<string, string>> = {},
  heard: (text: string) => void = () => undefined,
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, ["server/start.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", TABLEE_DATA: data, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/\S+:\d+/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.stderr?.on("data", (chunk: Buffer) => heard(chunk.toString()));
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)));
    child.once("error", reject);
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    await once(child, "exit");
    return child.exitCode;
  };
  return {
    address,
    port: Number(new URL(address).port),
    async kill() {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}
