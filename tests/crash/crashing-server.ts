/** The real server in a process that is killed, over the file layer that forgets what was not synced. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FileLayer } from "./file-layer.ts";
import { openFileLayer } from "./file-layer.ts";

const ENTRY = fileURLToPath(new URL("server-entry.mjs", import.meta.url));
const CARELESS = fileURLToPath(new URL("careless.cjs", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface CrashingServer {
  /** http://127.0.0.1:<port> */
  readonly address: string;
  readonly layer: FileLayer;
  /** what it printed so far */
  readonly printed: () => string;
  /** `kill -9`, and waits until it is gone */
  kill(): Promise<void>;
  /** SIGTERM; resolves with its exit code */
  stop(): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export interface PreparedServer {
  /** opens the data and listens; rejects with what it printed when it ends instead */
  start(): Promise<CrashingServer>;
  /** starts it without waiting for it to listen, to be killed meanwhile */
  launch(): Starting;
  /** it is not needed after all */
  discard(): Promise<void>;
}

export interface Starting {
  readonly layer: FileLayer;
  readonly ready: Promise<CrashingServer>;
  kill(): Promise<void>;
}

export interface Life {
  /** a server that does not wait for the disk */
  readonly careless?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** other limits of the rooms than the product's */
  readonly limits?: Readonly<Record<string, number>>;
}

interface Running {
  readonly child: ChildProcess;
  readonly layer: FileLayer;
}

/** Whatever ends this process, the servers it started end with it. */
const running = new Set<Running>();
process.once("exit", () => {
  for (const { child, layer } of running) {
    child.kill("SIGKILL");
    layer.close();
  }
});

/** A process that has loaded the server's code and waits to be told to start on `data`, an absolute path. */
export async function prepareServer(
  data: string,
  { careless = false, environment = {}, limits = {} }: Life = {},
): Promise<PreparedServer> {
  const layer = openFileLayer(data);
  const child: ChildProcess = spawn(process.execPath, [ENTRY], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: "0",
      TABLEE_DATA: data,
      ...(careless ? { NODE_OPTIONS: `--require ${CARELESS}` } : {}),
      ...environment,
      CRASH_LIMITS: JSON.stringify(limits),
      ...layer.environment,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const own: Running = { child, layer };
  running.add(own);
  let printed = "";
  const listeners = new Set<() => void>();
  const read = (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  // told to start when it has ended already: that it ended is reported below
  child.stdin?.on("error", () => undefined);
  const ended = once(child, "exit").then(([code]) => {
    running.delete(own);
    return code as number | null;
  });
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(printed);
        if (found === null) return;
        listeners.delete(look);
        resolve(found[0]);
      };
      listeners.add(look);
      look();
      void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
    });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return await ended;
  };
  const kill = async () => void (await end("SIGKILL"));
  await says(/loaded\n/);

  const listening = async (): Promise<CrashingServer> => {
    const address = await says(/http:\/\/\S+:\d+/);
    return { address, layer, printed: () => printed, kill, stop: () => end("SIGTERM"), ended };
  };
  const go = () => void child.stdin?.write("go\n");
  return {
    start() {
      go();
      return listening();
    },
    launch() {
      go();
      const ready = listening();
      // killed before it listened: whoever killed it knows
      ready.catch(() => undefined);
      return { layer, ready, kill };
    },
    async discard() {
      await kill();
      layer.close();
    },
  };
}
