/** Someone who pastes 5,000 cells every few seconds, now here, now there, someone who looks on, people who come late, and reads over HTTP. */
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { createLatencies } from "./latencies.ts";
import type { Crowd } from "./load-clients.ts";
import {
  type ExpectedCell,
  type LoadOrder,
  type LoadTable,
  PASTE_EVERY,
  PASTED_COLUMNS,
  PASTED_ROWS,
} from "./load-order.ts";
import { joinTable, type Person } from "./load-person.ts";
import { pause } from "./steadily.ts";

/** below the typists' rows */
const FIRST_ROW = 1_000;
/** an update larger than this is a paste: one edit is not */
const PASTE_BYTES = 4_000;

interface Desk {
  readonly place: LoadTable;
  readonly paster: Person;
  readonly onlooker: Person;
  pastedAt: number | null;
}

export async function pasters(
  order: LoadOrder,
  tell: { error(what: string): void; reconnect(): void },
): Promise<Crowd> {
  const { address, token } = order;
  const latencies = {
    "5,000 cells pasted to seen by another": createLatencies(),
    "5,000 cells pasted to stored": createLatencies(),
    "late joiner: from the socket to the whole table": createLatencies(),
    "HTTP: list of the space": createLatencies(),
    "HTTP: a page of issues": createLatencies(),
    "HTTP: export": createLatencies(),
  };
  const expected = new Map<string, ExpectedCell[]>();
  const desks: Desk[] = [];
  let edits = 0;

  const join = (place: LoadTable, more: { onUpdate?: (update: Uint8Array) => void; onStored?: (ms: number) => void }) =>
    joinTable({
      address,
      token,
      dataset: place.dataset,
      follows: false,
      onReconnect: tell.reconnect,
      onError: (what) => tell.error(`${place.name}: ${what}`),
      ...more,
    });

  for (const place of order.tables) {
    const paster = join(place, { onStored: latencies["5,000 cells pasted to stored"].add });
    const onlooker = join(place, {
      onUpdate: (update) => {
        const desk = desks.find((one) => one.place === place);
        if (desk === undefined || desk.pastedAt === null || update.length < PASTE_BYTES) return;
        latencies["5,000 cells pasted to seen by another"].add(performance.now() - desk.pastedAt);
        desk.pastedAt = null;
      },
    });
    await Promise.all([paster.joined, onlooker.joined]);
    desks.push({ place, paster, onlooker, pastedAt: null });
  }

  const paste = (number: number) => {
    const desk = desks[number % desks.length];
    if (desk === undefined) return;
    const { table } = desk.paster;
    const cells: ExpectedCell[] = [];
    for (let row = FIRST_ROW; row < FIRST_ROW + PASTED_ROWS; row++) {
      for (let column = 0; column < PASTED_COLUMNS; column++) {
        cells.push({ dataset: desk.place.dataset, row, column, text: `${number}/${(row * 7919 + column) % 10_007}` });
      }
    }
    const typed = cells.flatMap(({ row, column, text }) => {
      const id = table.columns[column]?.id;
      return id === undefined ? [] : [{ row: table.handleAt(row), column: id, text }];
    });
    // the paste itself takes this computer a while: the clock starts when it leaves
    setCells(table, typed, "a gesture");
    desk.pastedAt = performance.now();
    expected.set(desk.place.dataset, cells);
    edits++;
  };

  const read = async (what: "HTTP: list of the space" | "HTTP: a page of issues" | "HTTP: export", path: string) => {
    const start = performance.now();
    const answer = await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    if (answer.ok) latencies[what].add(performance.now() - start);
    else tell.error(`${path} answered ${answer.status}`);
  };

  const comeLate = async (number: number) => {
    const place = order.tables[number % order.tables.length];
    if (place === undefined) return;
    const start = performance.now();
    const late = join(place, {});
    await late.joined;
    latencies["late joiner: from the socket to the whole table"].add(performance.now() - start);
    late.leave();
  };

  const every = async (ms: number, until: number, run: (number: number) => unknown) => {
    for (let number = 0; performance.now() < until; number++) {
      const next = performance.now() + ms;
      try {
        await run(number);
      } catch (error) {
        tell.error(String(error));
      }
      await pause(Math.max(0, Math.min(next, until) - performance.now()));
    }
  };

  return {
    async run(seconds) {
      const until = performance.now() + seconds * 1000;
      const dataset = (number: number) => order.tables[number % order.tables.length]?.dataset ?? "";
      await Promise.all([
        every(PASTE_EVERY, until, paste),
        every(5_000, until, comeLate),
        every(1_000, until, () => read("HTTP: list of the space", `/spaces/${order.space}`)),
        every(2_000, until, (number) => read("HTTP: a page of issues", `/datasets/${dataset(number)}/issues`)),
        every(10_000, until, (number) => read("HTTP: export", `/datasets/${dataset(number + 1)}/export.csv`)),
      ]);
      for (let wait = 0; wait < 100 && unstored() > 0; wait++) await pause(100);
    },
    figures: () => ({
      edits,
      latencies: Object.fromEntries(Object.entries(latencies).map(([name, one]) => [name, one.summary()])),
    }),
    restart() {
      edits = 0;
      for (const one of Object.values(latencies)) one.restart();
    },
    end: () => ({
      expected: [...expected.values()].flat(),
      typed: 0,
      unseen: desks.filter((desk) => desk.pastedAt !== null).length,
      unstored: unstored(),
    }),
    leave() {
      for (const { paster, onlooker } of desks) {
        paster.leave();
        onlooker.leave();
      }
    },
  };

  function unstored(): number {
    return desks.reduce((sum, { paster }) => sum + paster.unstored, 0);
  }
}
