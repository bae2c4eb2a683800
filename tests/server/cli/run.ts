/** `tablee`, in this process or in one of its own: what it said, what it complained of, and its exit code. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { runCommand } from "#server/cli/tablee.ts";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export async function tablee(dataFolder: string, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(
    args,
    { TABLEE_DATA: dataFolder },
    { say: (line) => void out.push(line), complain: (line) => void err.push(line) },
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** As people run it: this process goes on meanwhile. */
export async function tableeProcess(dataFolder: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ["server/tablee.mjs", ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? "", TABLEE_DATA: dataFolder },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}
