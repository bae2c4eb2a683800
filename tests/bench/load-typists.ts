/** A hundred people who each type a number in a cell of their own once a second, move about, and look for the others' numbers. */
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { createLatencies } from "./latencies.ts";
import type { Crowd } from "./load-clients.ts";
import { EDITS_PER_SECOND, type ExpectedCell, type LoadOrder, type LoadTable } from "./load-order.ts";
import { joinTable, type Person } from "./load-person.ts";
import { numbersIn } from "./numbers-in.ts";
import { pause, steadily } from "./steadily.ts";

/** rows of a typist's own, so that in the end each cell is known to hold the last number typed in it */
const OWN_ROWS = 20;

interface Typist {
  readonly person: Person;
  readonly place: LoadTable;
  readonly firstRow: number;
}

export async function typists(
  order: LoadOrder,
  tell: { error(what: string): void; reconnect(): void },
): Promise<Crowd> {
  const [seen, stored] = [createLatencies(), createLatencies()];
  const sent = new Map<number, { readonly at: number; left: number }>();
  const expected = new Map<string, ExpectedCell>();
  const people: Typist[] = [];
  let edits = 0;
  let typed = 0;

  const look = (update: Uint8Array, now: number) => {
    for (const number of numbersIn(update)) {
      const one = sent.get(number);
      if (one === undefined) continue;
      seen.add(now - one.at);
      if (--one.left === 0) sent.delete(number);
    }
  };
  for (const place of order.tables) {
    for (const [index, token] of place.typists.entries()) {
      const person = joinTable({
        address: order.address,
        dataset: place.dataset,
        token,
        follows: false,
        onUpdate: look,
        onStored: stored.add,
        onReconnect: tell.reconnect,
        onError: (what) => tell.error(`${place.name}: ${what}`),
      });
      await person.joined;
      people.push({ person, place, firstRow: index * OWN_ROWS });
    }
  }

  const type = (number: number) => {
    const { person, place, firstRow } = people[number % people.length] ?? impossible();
    const turn = Math.floor(number / people.length);
    const columns = person.table.columns;
    const [row, column] = [firstRow + (Math.floor(turn / columns.length) % OWN_ROWS), turn % columns.length];
    const text = `@${number};`;
    const id = columns[column]?.id ?? impossible();
    sent.set(number, { at: performance.now(), left: place.typists.length - 1 });
    setCells(person.table, [{ row: person.table.handleAt(row), column: id, text }], "a gesture");
    expected.set(`${place.dataset} ${row} ${column}`, { dataset: place.dataset, row, column, text });
    edits++;
    typed++;
  };
  const move = (number: number) => {
    const { person, firstRow } = people[number % people.length] ?? impossible();
    person.present(firstRow + (number % OWN_ROWS), number % 2 === 0);
  };

  return {
    async run(seconds) {
      const perSecond = people.length * EDITS_PER_SECOND;
      await Promise.all([
        steadily(perSecond * seconds, perSecond, type),
        steadily(2 * perSecond * seconds, 2 * perSecond, move),
      ]);
      for (let wait = 0; wait < 100 && (sent.size > 0 || unstored() > 0); wait++) await pause(100);
    },
    figures: () => ({
      edits,
      latencies: { "typed to seen by each other": seen.summary(), "typed to stored": stored.summary() },
    }),
    restart() {
      edits = 0;
      seen.restart();
      stored.restart();
    },
    end: () => ({
      expected: [...expected.values()],
      typed,
      unseen: [...sent.values()].reduce((sum, { left }) => sum + left, 0),
      unstored: unstored(),
    }),
    leave: () => {
      for (const { person } of people) person.leave();
    },
  };

  function unstored(): number {
    return people.reduce((sum, { person }) => sum + person.unstored, 0);
  }
}

function impossible(): never {
  throw new Error("there is one");
}
