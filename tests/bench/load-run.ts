/** One run of the load: the real program, its people in two processes of their own, figures every minute, and the count of what was lost. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { furnish, type LoadHouse } from "./load-house.ts";
import { missingInLog } from "./load-log.ts";
import type { ClientMessage, ExpectedCell, LoadFigures, LoadOrder } from "./load-order.ts";
import { startLoadServer } from "./load-server.ts";

const CLIENTS = fileURLToPath(new URL("load-clients.ts", import.meta.url));

const ONE_YJS = new URL("one-yjs.mjs", import.meta.url).href;

type Done = Extract<ClientMessage, { kind: "done" }>;

export interface LoadResult {
  /** the whole run, of typists and pasters together; for a run of several minutes, the worst minute of each latency */
  readonly minutes: readonly LoadFigures[];
  readonly edits: number;
  readonly errors: readonly string[];
  readonly reconnections: number;
  /** deliveries that never came, edits never acknowledged, cells that a newcomer sees otherwise, numbers the log lacks */
  readonly lost: {
    readonly unseen: number;
    readonly unstored: number;
    readonly wrong: number;
    readonly missing: number;
  };
  readonly cellsCompared: number;
  /** bytes, one every second */
  readonly rss: readonly number[];
  /** the same of a server started anew on what was written, under the same load; null where none was asked for */
  readonly rssAnew: readonly number[] | null;
  /** share of one core */
  readonly cpu: number;
  readonly log: readonly string[];
  readonly exitCode: number | null;
}

export async function runLoad(
  seconds: number,
  options: {
    /** of the server */
    readonly environment?: Readonly<Record<string, string>>;
    /** seconds that a server started anew afterwards is given the same load for */
    readonly anewFor?: number;
    onMinute?(figures: LoadFigures, rss: number): void;
  } = {},
): Promise<LoadResult> {
  const data = mkdtempSync(join(tmpdir(), "tablee-load-"));
  const server = await startLoadServer(data, options.environment);
  const children: ChildProcess[] = [];
  try {
    const house = await furnish(server.address);
    const order = (role: LoadOrder["role"]): LoadOrder => ({ role, address: server.address, seconds, ...house });
    const minutes: LoadFigures[] = [];
    const typing = startClients(order("typists"), children);
    const pasting = startClients(order("pasters"), children);
    await Promise.all([typing.ready, pasting.ready]);
    const rss: number[] = [];
    const timer = setInterval(() => rss.push(server.rss()), 1000);
    const [cpu, start] = [server.cpu(), performance.now()];
    let half: LoadFigures | null = null;
    const onFigures = (figures: LoadFigures) => {
      // typists and pasters tell of the same minute within a moment
      if (half === null) half = figures;
      else {
        const both = together(half, figures);
        half = null;
        minutes.push(both);
        options.onMinute?.(both, server.rss());
      }
    };
    const [typists, pasters] = await Promise.all([typing.run(onFigures), pasting.run(onFigures)]);
    clearInterval(timer);
    const share = (server.cpu() - cpu) / ((performance.now() - start) / 1000);
    const whole = [...minutes, together(typists.figures, pasters.figures)].filter(({ edits }) => edits > 0);
    const expected = [...typists.expected, ...pasters.expected];
    const wrong = await startClients(order("newcomer"), children).compare(expected);
    const exitCode = await server.stop();
    const missing = missingInLog(data, typists.typed);
    const rssAnew = options.anewFor === undefined ? null : await loadAnew(data, options.anewFor, house, children);
    const typed = whole.reduce((sum, { edits }) => sum + edits, 0);
    return {
      minutes: whole,
      edits: typed,
      errors: whole.flatMap(({ errors }) => errors),
      reconnections: whole.reduce((sum, one) => sum + one.reconnections, 0),
      lost: {
        unseen: typists.unseen + pasters.unseen,
        unstored: typists.unstored + pasters.unstored,
        wrong,
        missing,
      },
      cellsCompared: expected.length,
      rss,
      rssAnew,
      cpu: share,
      log: server.log,
      exitCode,
    };
  } finally {
    for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What a server takes that holds the same tables and has not lived through the hours before. */
async function loadAnew(data: string, seconds: number, house: LoadHouse, children: ChildProcess[]): Promise<number[]> {
  const server = await startLoadServer(data);
  const rss: number[] = [];
  try {
    const order = (role: LoadOrder["role"]): LoadOrder => ({ role, address: server.address, seconds, ...house });
    const clients = [startClients(order("typists"), children), startClients(order("pasters"), children)];
    await Promise.all(clients.map(({ ready }) => ready));
    const timer = setInterval(() => rss.push(server.rss()), 1000);
    await Promise.all(clients.map(({ run }) => run(() => undefined)));
    clearInterval(timer);
  } finally {
    await server.stop();
  }
  return rss;
}

function together(a: LoadFigures, b: LoadFigures): LoadFigures {
  return {
    edits: a.edits + b.edits,
    latencies: { ...a.latencies, ...b.latencies },
    reconnections: a.reconnections + b.reconnections,
    errors: [...a.errors, ...b.errors],
  };
}

function startClients(order: LoadOrder, children: ChildProcess[]) {
  const child = fork(CLIENTS, [JSON.stringify(order)], { execArgv: ["--import", ONE_YJS, "--import", "tsx"] });
  children.push(child);
  let listener: (message: ClientMessage) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) => reject(new Error(`the ${order.role} ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const heard = new Promise<void>((resolve) => {
    listener = ({ kind }) => kind === "ready" && resolve();
  });
  child.on("message", (message) => listener(message as ClientMessage));
  return {
    ready: Promise.race([heard, failed]),
    run(onMinute: (figures: LoadFigures) => void): Promise<Done> {
      const done = new Promise<Done>((resolve) => {
        listener = (message) => {
          if (message.kind === "minute") onMinute(message.figures);
          if (message.kind === "done") resolve(message);
        };
      });
      child.send("go");
      return Promise.race([done, failed]);
    },
    async compare(expected: readonly ExpectedCell[]): Promise<number> {
      await Promise.race([heard, failed]);
      const wrong = new Promise<number>((resolve) => {
        listener = (message) => message.kind === "compared" && resolve(message.wrong);
      });
      child.send(expected);
      return Promise.race([wrong, failed]);
    },
  };
}
