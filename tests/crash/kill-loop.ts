/**
 * The crash loop: people edit at random, the server is killed at a random moment, the power goes with it, it starts again on what is
 * left, everyone who kept their copy comes back. Then what is there is held against what each had made and had been told is stored.
 */
import * as Y from "yjs";
import { META, rootsOf } from "#shared/document/layout.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { type Chance, chanceOf } from "../convergence/gestures.ts";
import { type CrashingServer, type Life, type PreparedServer, prepareServer } from "./crashing-server.ts";
import { type CrashHouse, furnish } from "./house.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { CUTS, type Cut, cutPower } from "./power-cut.ts";
import { doubled, rowsOf, work } from "./random-work.ts";
import { openTypist, type Typist } from "./typist.ts";

export interface CrashPlan {
  readonly kills: number;
  readonly clients: number;
  readonly seed: number;
  /** what goes with the process; any of them in turn when not said */
  readonly cut?: Cut;
  /** an absolute path, empty or new */
  readonly folder: string;
  readonly life?: Life;
  /** every tab is closed at every crash: nobody brings anything back */
  readonly nobodyReturns?: boolean;
  /** told after each kill */
  progress?(kill: number, figures: CrashFigures): void;
}

export interface CrashFigures {
  kills: number;
  /** kills while everyone edited, while they resynchronised, while the server started */
  killsDuring: { editing: number; resync: number; start: number };
  cuts: Record<Cut, number>;
  /** writes that a cut took back */
  writesTakenBack: number;
  edits: number;
  editsAcknowledged: number;
  tabsClosed: number;
  acknowledgedLost: number;
  unacknowledgedLost: number;
  duplicated: number;
  /** copies, of those compared, that differed from the newcomer's after resync */
  copiesCompared: number;
  copiesDifferent: number;
  /** times the table was folded */
  folds: number;
  /** counted under the servers: transactions, syncs of files, `stored` and updates sent */
  commits: number;
  syncs: number;
  storedSent: number;
  changesSent: number;
  /** writes the file layer could not follow */
  blind: number;
  /** the first things found wrong, in words */
  readonly wrong: string[];
  seconds: number;
}

interface Seat {
  readonly index: number;
  readonly token: string;
  typist: Typist;
  readonly ledger: Ledger;
  /** the tab was closed in the last crash: up to where its owner had been told that it is stored; null when it was not */
  left: number | null;
  /** acknowledged edits that are in the figures already */
  counted: number;
}

/** made before a kill, at most */
const GESTURES = 100;

export async function crashLoop(plan: CrashPlan): Promise<CrashFigures> {
  const started = performance.now();
  // y-websocket listens for the end of the process, once per person and per tab
  process.setMaxListeners(0);
  const chance = chanceOf(plan.seed);
  const figures = noFigures();
  const life: Life = {
    ...plan.life,
    environment: {
      LOG_LEVEL: "error",
      TABLEE_FRAMES_PER_SECOND: "100000",
      TABLEE_FRAMES_BURST: "100000",
      ...plan.life?.environment,
    },
  };
  const prepare = () => prepareServer(plan.folder, life);
  const first = await (await prepareServer(plan.folder, { environment: life.environment ?? {} })).start();
  const house = await furnish(first.address, plan.clients);
  const seats = await takeSeats(house, first);
  await first.stop();
  first.layer.close();

  let next: Promise<PreparedServer> | null = prepare();
  let running: Pick<CrashingServer, "kill" | "layer"> | null = null;
  let tokens = 0;
  const edit = (seat: Seat) => {
    work(seat.typist, seat.ledger, chance, () => `p${seat.index}-${plan.seed}.${tokens++}`);
    figures.edits++;
  };

  const crash = async (server: Pick<CrashingServer, "kill" | "layer">) => {
    await server.kill();
    // what had left the server may still be on its way to us
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
    running = null;
    for (const seat of seats) {
      seat.typist.disconnect();
      figures.editsAcknowledged += seat.typist.stored - seat.counted;
      seat.counted = seat.typist.stored;
    }
    const cut = plan.cut ?? CUTS[chance.below(CUTS.length)] ?? "lost";
    figures.writesTakenBack += cutPower(plan.folder, server.layer.log, cut, chance);
    figures.cuts[cut]++;
    count(figures, server.layer.counts());
    server.layer.close();
  };

  try {
    while (figures.kills < plan.kills) {
      const prepared: PreparedServer = await (next ?? prepare());
      next = prepare();
      const during = whatToDisturb(chance);
      if (during === "start") {
        const starting = prepared.launch();
        running = starting;
        await pause(chance.below(100));
        await crash(starting);
      } else {
        const server = await prepared.start();
        running = server;
        for (const { typist } of seats) typist.connect(server.address);
        if (during === "resync") await pause(chance.below(60));
        else {
          await compare(house, server, seats, figures);
          await editOn(chance.below(GESTURES), seats, server, chance, edit);
        }
        await crash(server);
        leaveAtRandom(house, seats, during, plan.nobodyReturns === true ? EVERYONE : chance, figures);
      }
      for (const seat of seats) if (seat.left === null && chance.below(3) === 0) edit(seat);
      figures.kills++;
      figures.killsDuring[during]++;
      figures.seconds = (performance.now() - started) / 1000;
      plan.progress?.(figures.kills, figures);
    }
    const server = await (await (next ?? prepare())).start();
    running = server;
    next = null;
    for (const { typist } of seats) typist.connect(server.address);
    await compare(house, server, seats, figures);
    count(figures, server.layer.counts());
    await server.stop();
    server.layer.close();
    running = null;
  } finally {
    await (running as CrashingServer | null)?.kill();
    await (await (next as Promise<PreparedServer> | null))?.discard();
    for (const { typist } of seats) typist.close();
  }
  figures.seconds = (performance.now() - started) / 1000;
  return figures;
}

/** Mostly the work itself; now and then what follows a crash. */
function whatToDisturb(chance: Chance): keyof CrashFigures["killsDuring"] {
  const dice = chance.below(20);
  return dice === 0 ? "start" : dice < 3 ? "resync" : "editing";
}

async function takeSeats(house: CrashHouse, server: CrashingServer): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (const [index, token] of house.tokens.entries()) {
    const typist = openTypist(house.dataset, token);
    typist.connect(server.address);
    await typist.whole();
    const ledger = createLedger(typist.table.columns.map(({ id }) => id));
    for (const row of rowsOf(index, house.tokens.length)) ledger.own(row);
    ledger.note(typist.table, 0);
    typist.disconnect();
    seats.push({ index, token, typist, ledger, left: null, counted: 0 });
  }
  return seats;
}

/** Everyone is back and whole; someone joins who had nothing. Nothing may be missing, doubled, or different. */
async function compare(
  house: CrashHouse,
  server: CrashingServer,
  seats: readonly Seat[],
  figures: CrashFigures,
): Promise<void> {
  await Promise.all(seats.map(({ typist }) => typist.whole()));
  const newcomer = openTypist(house.dataset, house.tokens[0] ?? "");
  newcomer.connect(server.address);
  await newcomer.whole();
  const wrong = (what: string) =>
    void (figures.wrong.length < 20 && figures.wrong.push(`after kill ${figures.kills}: ${what}`));
  const shown = JSON.stringify(view(newcomer.table));
  for (const seat of seats) {
    const { typist, ledger, left } = seat;
    await typist.until("the same as a newcomer has", () =>
      Y.equalSnapshots(Y.snapshot(typist.doc), Y.snapshot(newcomer.doc)),
    );
    figures.copiesCompared++;
    if (JSON.stringify(view(typist.table)) !== shown) {
      figures.copiesDifferent++;
      wrong(`person ${seat.index} sees another table than a newcomer`);
    }
    const verdict = ledger.judge(newcomer.table, { cameBack: left === null, acknowledged: left ?? typist.stored });
    figures.acknowledgedLost += verdict.acknowledged.length;
    figures.unacknowledgedLost += verdict.unacknowledged.length;
    for (const place of verdict.acknowledged) wrong(`acknowledged and lost: ${place}`);
    for (const place of verdict.unacknowledged) wrong(`lost though its copy came back: ${place}`);
    ledger.settle(newcomer.table);
    seat.left = null;
  }
  const folds = rootsOf(newcomer.doc).meta.get(META.fold);
  if (typeof folds === "number") figures.folds = folds;
  const twice = doubled(newcomer.table);
  figures.duplicated += twice.length;
  for (const token of twice) wrong(`twice in the table: ${token}`);
  newcomer.close();
}

/** columns, then rows with their ids and texts */
function view(table: Table): unknown {
  return [
    table.columns,
    Array.from(table.order, (handle) => {
      const { id, cells } = table.row(handle as RowHandle);
      return [id, ...cells];
    }),
  ];
}

/** Gestures by anyone, in any order, some while their network is away; ends at any moment after the last. */
async function editOn(
  gestures: number,
  seats: readonly Seat[],
  server: CrashingServer,
  chance: Chance,
  edit: (seat: Seat) => void,
): Promise<void> {
  for (let gesture = 0; gesture < gestures; gesture++) {
    const seat = seats[chance.below(seats.length)];
    if (seat === undefined) return;
    edit(seat);
    const dice = chance.below(60);
    if (dice === 0) seat.typist.disconnect();
    if (dice < 3) for (const { typist } of seats) typist.connect(server.address);
    // now a breath, now several in one turn
    if (dice < 40) await new Promise(setImmediate);
    else if (dice < 44) await pause(chance.below(5));
  }
  await pause(chance.below(20));
}

/** a chance that always chooses the first possibility */
const EVERYONE: Chance = { below: () => 0 };

/** In one crash of three someone's tab is closed, and its copy is gone: they start anew, and only what was acknowledged is due. */
function leaveAtRandom(
  house: CrashHouse,
  seats: readonly Seat[],
  during: keyof CrashFigures["killsDuring"],
  chance: Chance,
  figures: CrashFigures,
): void {
  const crowd = chance.below(3) === 0;
  for (const seat of seats) {
    if (seat.left === null && !(crowd && during === "editing" && chance.below(2) === 0)) continue;
    seat.left ??= seat.typist.stored;
    seat.typist.close();
    seat.typist = openTypist(house.dataset, seat.token);
    seat.counted = 0;
    figures.tabsClosed++;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function count(figures: CrashFigures, counts: ReturnType<CrashingServer["layer"]["counts"]>): void {
  figures.commits += counts.commits;
  figures.syncs += counts.syncs;
  figures.storedSent += counts.storedSent;
  figures.changesSent += counts.changesSent;
  figures.blind += counts.blind;
}

function noFigures(): CrashFigures {
  return {
    kills: 0,
    killsDuring: { editing: 0, resync: 0, start: 0 },
    cuts: { kill: 0, lost: 0, some: 0, torn: 0 },
    writesTakenBack: 0,
    edits: 0,
    editsAcknowledged: 0,
    tabsClosed: 0,
    acknowledgedLost: 0,
    unacknowledgedLost: 0,
    duplicated: 0,
    copiesCompared: 0,
    copiesDifferent: 0,
    folds: 0,
    commits: 0,
    syncs: 0,
    storedSent: 0,
    changesSent: 0,
    blind: 0,
    wrong: [],
    seconds: 0,
  };
}
