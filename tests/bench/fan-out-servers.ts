/** The servers whose fan-out is measured, each in a process of its own on the first core. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** our server, with the log written in a thread (the product), on the event loop, or in memory only */
const ours = (title: string, writer: "thread" | "event-loop" | "memory") =>
  ({
    title,
    provider: "y-websocket",
    acknowledges: true,
    command: (port: number, folder: string) => [
      "--import",
      "tsx",
      join(here, "../support/sync-server-process.ts"),
      join(folder, "data.db"),
      String(port),
      writer,
    ],
    path: "/sync",
  }) as const;

export const SERVERS = {
  ours: ours("Tablée", "thread"),
  oursOnEventLoop: ours("Tablée, the log written on the event loop", "event-loop"),
  oursInMemory: ours("Tablée without the log", "memory"),
  websocket: {
    acknowledges: false,
    title: "@y/websocket-server 0.1.1 (records nothing)",
    provider: "y-websocket",
    command: () => [join(here, "node_modules/@y/websocket-server/src/server.js")],
    path: "",
  },
  hocuspocus: {
    acknowledges: false,
    title: "Hocuspocus 3 + SQLite (records 2 to 10 s later)",
    provider: "hocuspocus",
    command: (port: number, folder: string) => [
      join(here, "hocuspocus-server.mjs"),
      String(port),
      join(folder, "hocuspocus.db"),
    ],
    path: "",
  },
} as const;
export type ServerName = keyof typeof SERVERS;

export interface RunningServer {
  readonly url: string;
  /** gives back the last line it wrote */
  stop(): Promise<string>;
}

/** Runs node on one core, so that the server and its clients do not take each other's. */
export function spawnPinned(core: number, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn("taskset", ["-c", String(core), process.execPath, ...args], {
    cwd: here,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
}

export async function startServer(
  name: ServerName,
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const port = await freePort();
  const server = SERVERS[name];
  const child = spawnPinned(0, server.command(port, folder), { PORT: String(port), HOST: "127.0.0.1", ...env });
  let output = "";
  child.stdout?.on("data", (data: Buffer) => {
    output += data.toString();
  });
  await reachable(port, child);
  return {
    url: `ws://127.0.0.1:${port}${server.path}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return "";
      const gone = once(child, "close");
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(timer);
      return output.trim().split("\n").at(-1) ?? "";
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function reachable(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode} before it listened`);
    const socket = connect(port, "127.0.0.1");
    const answers = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    socket.destroy();
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
