/**
 * A million rows come in while someone types in another table: how long it takes, what memory, and what the person who types notices.
 * `node --import ./one-yjs.mjs --import tsx large-import-probe.ts`; writes the section as JSON.
 */
import { closeSync, mkdtempSync, openAsBlob, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { UploadPreview } from "../../shared/wire/imports.ts";
import { createVisitor, readEvents, type Visitor } from "../support/visitor.ts";
import { createLatencies, showLatency } from "./latencies.ts";
import { joinTable, type Person } from "./load-person.ts";
import { type LoadServer, startLoadServer } from "./load-server.ts";
import type { BenchSection } from "./report.ts";
import { pause, steadily } from "./steadily.ts";

const ROWS = 1_000_000;
const COLUMNS = 20;
const EDITS_PER_SECOND = 20;
const QUIET_SECONDS = 10;
const GIB = 2 ** 30;

async function measure(): Promise<BenchSection> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-bench-large-import-"));
  const server = await startLoadServer(join(folder, "data"));
  const owner = createVisitor(server.address);
  try {
    const path = join(folder, "million.csv");
    writeLargeFile(path);
    const space = await owner.createSpace("Large", "Owner");
    const table = await typedIn(owner, space.id, server.address);
    const quiet = await typing(table, pause(QUIET_SECONDS * 1000));
    const memory = watchMemory(server);
    const busy = await typing(table, importLarge(owner, server.address, space.id, path));
    const most = memory.stop();
    table.leave();
    const { seconds, longestSilence } = busy.result;
    const plain = { peer: "", ratio: null, bar: "", met: null };
    const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
    return {
      title: "A million rows come in",
      rows: [
        {
          ...plain,
          name: `upload, preview and import of 1,000,000 × ${COLUMNS} (${size})`,
          ours: `${seconds.toFixed(0)} s`,
        },
        {
          ...plain,
          name: "… the server's memory, at most",
          ours: `${(most / GIB).toFixed(2)} GiB`,
          bar: "< 2 GB",
          met: most < 2e9,
        },
        {
          ...plain,
          name: "… longest time in which the progress bar stands still",
          ours: `${longestSilence.toFixed(1)} s`,
        },
        { ...plain, name: "another table, typed to stored: median / p99 / longest, before", ours: quiet.latency },
        { ...plain, name: "… meanwhile", ours: busy.latency },
      ],
      notes: [
        `One person types ${EDITS_PER_SECOND} times a second in a small table; the file is uploaded, looked at and imported as proposed by another. Everything shares the machine, whoever measures too.`,
        `Warnings of the server: ${server.log.filter((line) => line.startsWith("{")).join(" ") || "none"}.`,
      ],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeLargeFile(path: string): void {
  const file = openSync(path, "w");
  try {
    writeSync(file, `${Array.from({ length: COLUMNS }, (_, column) => `colonne ${column}`).join(",")}\r\n`);
    for (let from = 0; from < ROWS; from += 10_000) {
      let text = "";
      for (let row = from; row < from + 10_000; row++) {
        for (let column = 0; column < COLUMNS; column++) text += `${column === 0 ? "" : ","}${cellOf(row, column)}`;
        text += "\r\n";
      }
      writeSync(file, text);
    }
  } finally {
    closeSync(file);
  }
}

/** Numbers, dates, words that come back, and texts that are all different. */
function cellOf(row: number, column: number): string {
  if (column % 4 === 0) return `${row * (column + 1)}`;
  if (column % 4 === 1) return `20${10 + (row % 14)}-0${1 + (row % 9)}-1${(row + column) % 10}`;
  return column % 4 === 2 ? `texte ${(row * 31 + column) % 997}` : `é${row}-${column}`;
}

async function typedIn(owner: Visitor, space: string, address: string): Promise<Person> {
  const csv = ["a,b", ...Array.from({ length: 2_000 }, (_, row) => `${row},x`)].join("\r\n");
  const done = (await owner.import(space, "small.csv", csv)).at(-1);
  if (done?.kind !== "done" || owner.token === null) throw new Error(`the import ended with ${JSON.stringify(done)}`);
  const { dataset } = done;
  const person = joinTable({ address, dataset, token: owner.token, follows: false, onStored: heard, onError: fail });
  await person.joined;
  return person;
}

/** Whoever is listening to how long an edit took. */
let listening: ((ms: number) => void) | null = null;

function heard(ms: number): void {
  listening?.(ms);
}

function fail(what: string): never {
  throw new Error(what);
}

/** Types for as long as something else takes. */
async function typing<T>(person: Person, meanwhile: Promise<T>): Promise<{ latency: string; result: T }> {
  const latencies = createLatencies();
  listening = latencies.add;
  const column = person.table.columns[1]?.id;
  if (column === undefined) throw new Error("there is one");
  let isOver = false;
  const over = meanwhile.finally(() => {
    isOver = true;
  });
  let edit = 0;
  const type = () => {
    edit++;
    const row = person.table.handleAt(edit % person.table.rowCount);
    setCells(person.table, [{ row, column, text: String(edit) }], "a gesture");
  };
  while (!isOver) await steadily(EDITS_PER_SECOND, EDITS_PER_SECOND, type);
  const result = await over;
  for (let wait = 0; wait < 100 && person.unstored > 0; wait++) await pause(100);
  listening = null;
  return { latency: showLatency(latencies.summary()), result };
}

async function importLarge(owner: Visitor, address: string, space: string, path: string) {
  const started = performance.now();
  const headers = { authorization: `Bearer ${owner.token}` };
  const uploaded = await fetch(`${address}/api/v1/spaces/${space}/uploads?name=million.csv`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/octet-stream" },
    // piece by piece: whoever measures is not to be kept from typing
    body: await openAsBlob(path),
  });
  const preview = UploadPreview.parse(await uploaded.json());
  const importing = await fetch(`${address}/api/v1/uploads/${preview.id}/import`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ name: "million", choices: preview.choices }),
  });
  let longestSilence = 0;
  let last = performance.now();
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of importing.body ?? []) {
    const now = performance.now();
    longestSilence = Math.max(longestSilence, now - last);
    last = now;
    text += decoder.decode(part, { stream: true });
  }
  const end = readEvents(text).at(-1);
  if (end?.kind !== "done" || end.rows !== ROWS) throw new Error(`the import ended with ${JSON.stringify(end)}`);
  return { seconds: (performance.now() - started) / 1000, longestSilence: longestSilence / 1000 };
}

function watchMemory(server: LoadServer): { stop(): number } {
  let most = server.rss();
  const timer = setInterval(() => {
    most = Math.max(most, server.rss());
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

process.stdout.write(JSON.stringify(await measure()));
