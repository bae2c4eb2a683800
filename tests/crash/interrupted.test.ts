/** A crash run that is interrupted says what it found so far, and leaves neither a server nor a file behind. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { whyNoFileLayer } from "./file-layer.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const missing = whyNoFileLayer();

describe.skipIf(missing !== null)(`an interrupted run${missing === null ? "" : ` (not here: ${missing})`}`, () => {
  const signals = [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const;
  test.for(signals)("by %s", { timeout: 120_000 }, async ([signal, code]) => {
    const own = mkdtempSync(join(tmpdir(), "tablee-interrupted-"));
    onTestFinished(() => rmSync(own, { recursive: true, force: true }));
    const run = spawn(process.execPath, ["--import", "tsx", MAIN, "--kills", "1000"], {
      env: { ...process.env, TMPDIR: own },
    });
    let printed = "";
    run.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    const ended = once(run, "exit");
    await expect.poll(() => serversIn(own).length, { timeout: 60_000 }).toBeGreaterThan(0);
    run.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(printed).toContain("nothing is known yet");
    await expect.poll(() => serversIn(own), { timeout: 60_000 }).toEqual([]);
    expect(readdirSync(own).filter((name) => name.startsWith("tablee-"))).toEqual([]);
  });
});

/** ids of the servers whose temporary folder it is */
function serversIn(folder: string): string[] {
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const started = readFileSync(`/proc/${id}/cmdline`, "utf8").includes("server-entry");
      return started && readFileSync(`/proc/${id}/environ`, "utf8").includes(`TMPDIR=${folder}`);
    } catch (error) {
      // it ended meanwhile
      if (error instanceof Error && "code" in error) return false;
      throw error;
    }
  });
}
