/** Two people edit through bad Wi-Fi: late, lossy, breaking off. They converge, nothing is doubled, and the state line is never ahead of the truth. */
import { afterEach, describe, expect, it } from "vitest";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { Dataset, Me } from "#shared/wire/http.ts";
import { type Network, openNetwork, type Weather } from "../../support/network.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { Member, textAt, when, whenSaving } from "./team.ts";

const ROWS = 12;
const CSV = `nom,valeur\n${Array.from({ length: ROWS }, (_, i) => `r${i},\n`).join("")}`;
const WIFI: Weather = { late: 200, lost: 0.05, again: 1_000, breaks: 0, seed: 7 };

let server: TestServer;
const networks: Network[] = [];
const opened: Collaboration[] = [];

afterEach(async () => {
  for (const collaboration of opened.splice(0)) collaboration.close();
  for (const network of networks.splice(0)) await network.close();
  await server.close();
});

/** Inès and Malo, each behind a network of that weather; Rose straight at the server, only to look. */
async function team(weather: Weather) {
  server = await startServer();
  const port = Number(new URL(server.address).port);
  const behind = async (seed: number) => {
    const network = await openNetwork(port, { ...weather, seed });
    networks.push(network);
    return { network, address: `http://127.0.0.1:${network.port}` };
  };
  const rose = new Member(() => server.address);
  const space = await rose.openSpace();
  const dataset = await rose.importCsv(space, CSV);
  const [one, two] = [await behind(weather.seed), await behind(weather.seed + 1)];
  // they came in on a good network: what is looked at begins with the table
  let goodWeather = true;
  const join = async (address: string, name: string) => {
    const member = new Member(() => (goodWeather ? server.address : address));
    await member.join(space.links?.editor ?? "", name);
    return { member, me: await member.me() };
  };
  const [ines, malo] = [await join(one.address, "Inès"), await join(two.address, "Malo")];
  goodWeather = false;
  return {
    networks: [one.network, two.network] as const,
    rose: await open(rose, await rose.me(), dataset),
    ines: await open(ines.member, ines.me, dataset),
    malo: await open(malo.member, malo.me, dataset),
    exported: async () => (await rose.ask("GET", `/datasets/${dataset.id}/export.csv`)).text(),
  };
}

async function open(member: Member, me: Me["person"], dataset: Dataset) {
  const collaboration = member.openKnown(dataset, me);
  opened.push(collaboration);
  await when(collaboration.ready, (ready) => ready);
  return collaboration;
}

function type({ table, origin }: Collaboration, row: number, text: string) {
  const column = table.columns[1]?.id;
  if (column === undefined) throw new Error("no column");
  setCells(table, [{ row: table.handleAt(row), column, text }], origin);
}

function addLast({ table, origin }: Collaboration, name: string) {
  const column = table.columns[0]?.id;
  if (column === undefined) throw new Error("no column");
  insertRows(table, table.handleAt(table.rowCount - 1), [new Map([[column, name]])], origin);
}

/** What the state line calls saved must be what someone at the server sees, at that very moment. */
function watchTheTruth(person: Collaboration, written: ReadonlyMap<number, string>, exported: () => Promise<string>) {
  const lies: Promise<string[]>[] = [];
  const leave = person.saving.subscribe(() => {
    if (person.saving.get().state !== "stored") return;
    const claimed = [...written];
    lies.push(
      exported().then((file) =>
        claimed.filter(([row, text]) => !file.includes(`r${row},${text}`)).map(([row, text]) => `r${row}: ${text}`),
      ),
    );
  });
  return async () => {
    leave();
    return (await Promise.all(lies)).flat();
  };
}

async function settle(people: readonly Collaboration[], rows: number, expected: ReadonlyMap<number, string>) {
  for (const person of people) {
    await when(
      person.tableVersion,
      () => person.table.rowCount === rows && [...expected].every(([row, text]) => textAt(person, row, 1) === text),
    );
    await whenSaving(person, "stored");
  }
}

describe("bad Wi-Fi", () => {
  it.each<[string, Weather]>([
    ["200 ms late, 5 % of it lost once", WIFI],
    ["late, lossy, and breaking off again and again", { ...WIFI, late: 40, again: 200, breaks: 0.08, seed: 3 }],
  ])("%s: two people edit, both tables and the server's are the same, no row twice", async (_what, weather) => {
    const { networks: both, ines, malo, rose, exported } = await team(weather);
    const hers = new Map<number, string>();
    const his = new Map<number, string>();
    const truths = [watchTheTruth(ines, hers, exported), watchTheTruth(malo, his, exported)];
    for (let i = 0; i < 6; i += 1) {
      type(ines, i, `inès ${i}`);
      hers.set(i, `inès ${i}`);
      type(malo, ROWS - 1 - i, `malo ${i}`);
      his.set(ROWS - 1 - i, `malo ${i}`);
      // what they typed is waited for one at a time, so that much of it crosses
      if (i % 2 === 1) await whenSaving(ines, "stored");
    }
    addLast(ines, "née chez Inès");
    addLast(malo, "née chez Malo");
    await settle([ines, malo, rose], ROWS + 2, new Map([...hers, ...his]));
    const file = await exported();
    expect(file.match(/née chez Inès/g)).toHaveLength(1);
    expect(file.match(/née chez Malo/g)).toHaveLength(1);
    expect(file.trim().split("\r\n")).toHaveLength(1 + ROWS + 2);
    for (const truth of truths) expect(await truth()).toEqual([]);
    expect(both.some(({ breaks }) => breaks > 0)).toBe(weather.breaks > 0);
  });

  it("dropped every few moments: what waits is counted, and each comes back to where the other is", async () => {
    const { networks, ines, malo, rose, exported } = await team({ ...WIFI, late: 20, again: 100 });
    const [hers] = networks;
    const expected = new Map<number, string>();
    for (let i = 0; i < 5; i += 1) {
      hers.cut();
      await whenSaving(ines, "offline");
      type(ines, i, `coupée ${i}`);
      expected.set(i, `coupée ${i}`);
      type(malo, ROWS - 1 - i, `en ligne ${i}`);
      expected.set(ROWS - 1 - i, `en ligne ${i}`);
      await when(ines.saving, (saving) => saving.state === "offline" && saving.waiting === 1);
      await whenSaving(malo, "stored");
      hers.mend();
      await whenSaving(ines, "stored");
    }
    await settle([ines, malo, rose], ROWS, expected);
    expect((await exported()).trim().split("\r\n")).toHaveLength(1 + ROWS);
  });
});
