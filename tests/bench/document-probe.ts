/** One measurement in a process of its own: `document-probe.ts <model> <rows> <what> <folder>`; writes one line of JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import * as Y from "yjs";
import { mapOfMaps, type OpenModel, packed } from "./document-models.ts";
import { COLUMNS, communeRows } from "./document-rows.ts";

const [modelName = "", rowText = "", what = "", folder = ""] = process.argv.slice(2);
const model = modelName === "ours" ? packed : mapOfMaps;
const ROWS = Number(rowText);
const FILE = join(folder, `${modelName}-${ROWS}.bin`);
const out: Record<string, number> = {};

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const timed = (act: () => void) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
const memory = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
/** bytes of the document as a server keeps it: without what the undo here might bring back */
const stored = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return Y.encodeStateAsUpdate(copy).length;
};
const loaded = () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(readFileSync(FILE)));
  return doc;
};
let state = 9;
const random = (below: number) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
};

const probes: Readonly<Record<string, () => void>> = {
  build() {
    const rows = communeRows(ROWS);
    const first = timed(() => writeFileSync(FILE, model.build(rows)));
    const again = ROWS > 100_000 ? [first] : [first, ...[1, 2].map(() => timed(() => void model.build(rows)))];
    out.build = median(again);
    out.bytes = readFileSync(FILE).length;
  },

  open() {
    const update = new Uint8Array(readFileSync(FILE));
    const before = memory();
    const doc = new Y.Doc();
    out.apply = timed(() => Y.applyUpdate(doc, update));
    // outside the clock
    out.heapDoc = memory() - before;
    let open = null as OpenModel | null;
    out.first50 =
      out.apply +
      timed(() => {
        open = model.open(doc);
        open.first(50);
      });
    let rows: readonly (readonly string[])[] = [];
    out.all =
      out.first50 +
      timed(() => {
        rows = open?.rows() ?? [];
      });
    if (rows.length !== ROWS || rows[ROWS >> 1]?.length !== COLUMNS.length) throw new Error("rows are missing");
    out.heapRows = memory() - before;
    out.encode = timed(() => void Y.encodeStateAsUpdate(doc));
    if (open?.rowCount !== ROWS) throw new Error("rows were lost");
    if (ROWS < 100_000) out.applyWarm = median([1, 2, 3].map(() => timed(() => Y.applyUpdate(new Y.Doc(), update))));
  },

  edit() {
    const [mine, theirs] = [loaded(), loaded()];
    const [here, there] = [model.open(mine), model.open(theirs)];
    const shown = there.rows();
    const queue: Uint8Array[] = [];
    let last = 0;
    mine.on("update", (update: Uint8Array) => {
      last = update.length;
      queue.push(update);
    });
    const apply = () => {
      for (const update of queue.splice(0)) Y.applyUpdate(theirs, update);
    };
    here.edit(0, 0, "warm");
    here.undo();
    apply();
    const cells = Array.from({ length: 400 }, () => [random(ROWS), random(COLUMNS.length)] as const);
    const times = {
      local: [] as number[],
      remote: [] as number[],
      bytes: [] as number[],
      again: [] as number[],
      undo: [] as number[],
    };
    cells.forEach(([row, column], i) => {
      const local = timed(() => here.edit(row, column, `v${i}`));
      const remote = timed(apply);
      if (shown[row]?.[column] !== `v${i}`) throw new Error("an edit did not arrive");
      if (i < 100) return;
      times.local.push(local);
      times.remote.push(remote);
      times.bytes.push(last);
    });
    for (const [row, column] of cells.slice(100)) {
      here.edit(row, column, "again");
      times.again.push(last);
      apply();
    }
    for (let i = 0; i < 50; i++) {
      here.undo();
      times.undo.push(last);
      apply();
    }
    for (const [name, list] of Object.entries(times)) out[name] = median(list);
    const middle = ROWS >> 1;
    const row = COLUMNS.map((_, c) => here.text(middle, c));
    here.insertAfter(middle, row);
    apply();
    const inserts = [1, 2, 3, 4, 5].map((i) => timed(() => here.insertAfter(middle + i * 7, row)));
    out.insert = median(inserts);
    out.insertBytes = last;
    apply();
    const many = Array.from(
      { length: 10_000 },
      (_, i) => [random(ROWS), random(COLUMNS.length), `z${i % 100}`] as const,
    );
    here.editMany(many);
    out.remoteMany = timed(apply);
  },

  crowd,

  bulk() {
    const doc = loaded();
    const open = model.open(doc);
    let last = 0;
    doc.on("update", (update: Uint8Array) => {
      last = update.length;
    });
    const count = ROWS >= 200_000 ? 50_000 : ROWS;
    const step = Math.floor(ROWS / count);
    const positions = Array.from({ length: count }, (_, i) => i * step);
    const before = open.text(0, 9);
    open.fill(positions.slice(0, 40), 9, "warm");
    open.undo();
    const start = ROWS >= 200_000 ? 0 : stored(doc);
    const rounds = ROWS >= 200_000 ? 1 : 5;
    const times = { fill: [] as number[], fillBytes: [] as number[], undo: [] as number[], undoBytes: [] as number[] };
    for (let i = 0; i < rounds; i++) {
      times.fill.push(timed(() => open.fill(positions, 9, `OUI${i}`)));
      times.fillBytes.push(last);
      if (open.text(positions.at(-1) ?? 0, 9) !== `OUI${i}`) throw new Error("the fill is not there");
      times.undo.push(timed(() => open.undo()));
      times.undoBytes.push(last);
      if (open.text(0, 9) !== before) throw new Error("the undo is not there");
      open.redo();
      open.undo();
    }
    for (const [name, list] of Object.entries(times)) out[name] = median(list);
    if (ROWS < 200_000) out.growth = stored(doc) - start;
    const scattered = Array.from({ length: 1_000 }, (_, i) => i * Math.floor(ROWS / 1_000));
    out.deleteRows = timed(() => open.deleteAt(scattered));
    if (open.rowCount !== ROWS - 1_000) throw new Error("rows are not deleted");
  },
};

/** 10,000 edits by 8 live copies, each round distributed to all, and applied by a ninth, the server; then as many of the same 100 cells */
function crowd(): void {
  const PEOPLE = 8;
  const EDITS = 10_000;
  const docs = Array.from({ length: PEOPLE }, (_, i) => {
    const doc = loaded();
    doc.clientID = 2_000_000_000 + i * 1_111_111;
    return doc;
  });
  const open: OpenModel[] = docs.map((doc) => model.open(doc));
  const server = loaded();
  let sent: { readonly from: number; readonly update: Uint8Array }[] = [];
  docs.forEach((doc, from) => {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "network") sent.push({ from, update });
    });
  });
  const anywhere = () => [random(ROWS), random(COLUMNS.length)] as const;
  const spots = Array.from({ length: 100 }, anywhere);
  const play = (pick: () => readonly [number, number]) => {
    const start = Y.encodeStateAsUpdate(server).length;
    const touched = new Map<string, readonly [number, number]>();
    let [serverTime, peersTime] = [0, 0];
    for (let edit = 0; edit < EDITS; edit += PEOPLE) {
      open.forEach((person, i) => {
        const [row, column] = pick();
        touched.set(`${row} ${column}`, [row, column]);
        person.edit(row, column, `x${(edit + i) % 5_000}`);
      });
      const round = sent;
      sent = [];
      peersTime += timed(() => {
        for (const { from, update } of round)
          docs.forEach((doc, to) => void (to !== from && Y.applyUpdate(doc, update, "network")));
      });
      serverTime += timed(() => {
        for (const { update } of round) Y.applyUpdate(server, update, "network");
      });
    }
    for (const [row, column] of touched.values()) {
      const texts = new Set(open.map((person) => person.text(row, column)));
      if (texts.size !== 1) throw new Error(`the copies differ at ${row} ${column}`);
    }
    return {
      growth: Y.encodeStateAsUpdate(server).length - start,
      cells: touched.size,
      server: serverTime,
      peers: peersTime,
    };
  };
  const spread = play(anywhere);
  const hot = play(() => spots[random(100)] ?? anywhere());
  Object.assign(out, spread, { hotGrowth: hot.growth, hotServer: hot.server });
}

const probe = probes[what];
if (probe === undefined) throw new Error(`no probe is named ${what}`);
probe();
console.log(JSON.stringify(out));
