/** The program as people start it: `npm start`'s own file, in a process of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["server/start.mjs"], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? "", PORT: "0", ...environment },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const spoken = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  return { child, said, ended, ready: Promise.race([spoken, ended.then(() => undefined)]) };
}

describe("npm start", () => {
  it("prints its address on standard output and who may look after it, answers there, and stops in order when asked", async () => {
    const data = temporaryFolder();
    const { child, said, ended, ready } = start({ TABLEE_DATA: data });
    await ready;
    const own = /^Tablée: (http:\/\/127\.0\.0\.1:\d+)\nNobody looks after .* (\S+)\/operator\/\S+\n$/.exec(said.out);
    expect(own?.[2]).toBe(own?.[1]);
    const address = /http:\S+/.exec(said.out)?.[0];
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    // SQLite leaves its journal only where it was not closed
    expect(existsSync(join(data, "tablee.sqlite"))).toBe(true);
    expect(existsSync(join(data, "tablee.sqlite-wal"))).toBe(false);
  });

  it("names every wrong setting and does not start", async () => {
    const { said, ended } = start({
      TABLEE_DATA: temporaryFolder(),
      PORT: "web",
      TABLEE_LANGUAGE: "de",
      TABLEE_PROT: "1",
    });
    expect(await ended).toBe(1);
    for (const name of ["PORT=web", "TABLEE_LANGUAGE=de", "TABLEE_PROT"]) expect(said.err).toContain(name);
    expect(said.err).not.toMatch(/at .*\.ts:/);
    expect(said.out).toBe("");
  });

  it("says which port is taken and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const at = other.address();
    const port = String(typeof at === "object" ? at?.port : "");
    const { said, ended } = start({ TABLEE_DATA: temporaryFolder(), PORT: port });
    expect(await ended).toBe(1);
    expect(said.err).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(said.err).not.toMatch(/at .*\.ts:/);
  });

  it("says that the database is not one, and leaves it as it is", async () => {
    const data = temporaryFolder();
    const file = join(data, "tablee.sqlite");
    writeFileSync(file, "these are somebody's notes, not a database");
    const { said, ended } = start({ TABLEE_DATA: data });
    expect(await ended).toBe(1);
    expect(said.err).toContain(`The database in ${data} cannot be opened`);
    expect(readFileSync(file, "utf8")).toContain("notes");
  });

  it("stops although a client holds its socket and says nothing", async () => {
    const { child, said, ended, ready } = start({ TABLEE_DATA: temporaryFolder() });
    await ready;
    const { port, host } = new URL(/http:\S+/.exec(said.out)?.[0] ?? "");
    const socket = connect(Number(port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    const key = Buffer.alloc(16).toString("base64");
    socket.write(
      `GET /sync/00000000000000000000 HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    await once(socket, "data");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("leaves a data folder alone that another server is using, until it is gone, however it went", async () => {
    const data = temporaryFolder();
    const first = start({ TABLEE_DATA: data });
    await first.ready;
    const second = start({ TABLEE_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain(`Another Tablée is using ${data}`);
    first.child.kill("SIGKILL");
    await first.ended;
    const third = start({ TABLEE_DATA: data });
    await third.ready;
    expect(third.said.out).toMatch(/^Tablée: /);
  });
});
