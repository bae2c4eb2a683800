/** The real program under load: its memory and what it has to say. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface LoadServer {
  readonly address: string;
  /** resident memory now, bytes */
  rss(): number;
  /** seconds of CPU it has taken so far */
  cpu(): number;
  /** what it logged: warnings and worse */
  readonly log: readonly string[];
  /** in order; its exit code */
  stop(): Promise<number | null>;
}

export async function startLoadServer(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<LoadServer> {
  const child: ChildProcess = spawn(process.execPath, ["server/start.mjs"], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      TABLEE_DATA: data,
      // a hundred people arrive at once
      TABLEE_ARRIVALS_PER_MINUTE: "100000",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      for (const line of chunk.toString().split("\n").filter(Boolean)) {
        const found = /^Tablée: (\S+)/.exec(line);
        if (found?.[1] === undefined) log.push(line);
        else resolve(found[1]);
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${log.join("\n")}`)));
  });
  return {
    address,
    log,
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) * 1024,
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
  };
}
