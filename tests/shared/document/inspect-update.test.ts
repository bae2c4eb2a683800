import fc from "fast-check";
import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { type Inspection, inspectUpdate, STAMP_MARGIN } from "#shared/document/inspect-update.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { chanceOf, runGesture } from "../../convergence/gestures.ts";
import { buildBase, columnAt, openReplica, type Replica } from "../../convergence/replica.ts";

const base = buildBase(40);

function serverDoc(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of [base, ...updates]) Y.applyUpdate(doc, update);
  return doc;
}

function inspect(update: Uint8Array, doc = serverDoc()): Inspection {
  const before = Y.encodeStateVector(doc);
  const result = inspectUpdate(
    update,
    { maxStamp: viewOf(openTable(doc)).overlay.stamp, stateOf: (client) => Y.getState(doc.store, client) },
    doc,
  );
  expect(Y.encodeStateVector(doc)).toEqual(before);
  return result;
}

const reasonOf = (inspection: Inspection) => (inspection.ok ? "accepted" : inspection.reason);

/** what a client of another make sends after changing a copy of the table as it likes */
function forged(change: (doc: Y.Doc) => void, client = 77): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, base);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

const lane = (doc: Y.Doc, ...entries: readonly unknown[]) => {
  const array = new Y.Array<unknown>();
  doc.getMap("w").set(`${doc.clientID.toString(36)}.1`, array);
  array.push([...entries]);
};

describe("what our clients send", () => {
  test("the mark of a private column, and taking it away, are accepted", () => {
    const marking = forged((doc) => doc.getMap("cols").set("c0/k", true));
    const marked = serverDoc(marking);
    expect(reasonOf(inspect(marking))).toBe("accepted");
    const before = Y.encodeStateVector(marked);
    const taken = new Y.Doc();
    Y.applyUpdate(taken, Y.encodeStateAsUpdate(marked));
    taken.getMap("cols").delete("c0/k");
    expect(reasonOf(inspect(Y.encodeStateAsUpdate(taken, before), marked))).toBe("accepted");
  });

  test("all gestures, their undo and redo, one by one and merged, are accepted as the sender's", () => {
    for (let seed = 0; seed < 60; seed++) {
      const server = serverDoc();
      const people = [openReplica(500 + seed, base), openReplica(90, base)];
      const offline: Uint8Array[] = [];
      for (const person of people) {
        person.doc.on("update", (update: Uint8Array, origin: unknown) => {
          if (origin !== "from server") send(person, update, server, people);
          offline.push(update);
        });
      }
      const chance = chanceOf(seed);
      for (let i = 0; i < 25; i++) {
        const person = people[chance.below(2)];
        if (person === undefined) continue;
        const kind = chance.below(6);
        if (kind === 0) person.undo.undo();
        else if (kind === 1) person.undo.redo();
        else runGesture(person.table, chanceOf(seed * 1000 + i), `s${i}`, person.me);
      }
      expect(reasonOf(inspect(Y.mergeUpdates(offline)))).toBe("accepted");
      expect(reasonOf(inspect(Y.encodeStateAsUpdate(server)))).toBe("accepted");
    }
  });

  function send(from: Replica, update: Uint8Array, server: Y.Doc, people: readonly Replica[]): void {
    const inspection = inspect(update, server);
    expect(reasonOf(inspection)).toBe("accepted");
    if (inspection.ok) expect(inspection.clients.every(({ client }) => client === from.doc.clientID)).toBe(true);
    Y.applyUpdate(server, update);
    for (const person of people) if (person !== from) Y.applyUpdate(person.doc, update, "from server");
  }

  test("gestures made offline, and edited over before they are sent, are accepted", () => {
    const person = openReplica(5, base);
    const before = Y.encodeStateVector(person.doc);
    for (let i = 0; i < 600; i++) {
      setCells(
        person.table,
        [{ row: person.table.handleAt(i % 7), column: columnAt(person.table, 0), text: `t${i}` }],
        person.me,
      );
    }
    const inspection = inspect(Y.encodeStateAsUpdate(person.doc, before));
    expect(inspection).toEqual({ ok: true, clients: [{ client: 5, from: 0, to: Y.getState(person.doc.store, 5) }] });
  });

  test("what the server already has is accepted, whoever wrote it, and claims nothing", () => {
    const doc = serverDoc();
    setSchema(openTable(doc), { descriptor: "{}", reference: { name: "s", version: null } }, "server");
    expect(inspect(Y.encodeStateAsUpdate(doc), doc)).toEqual({ ok: true, clients: [] });
  });
});

describe("what is refused", () => {
  const binary = new Uint8Array([1, 1, 1, 1]);
  const cell = (stamp: unknown, text: unknown = "x", address: unknown = "a.0:c0") => [stamp, address, text];
  const packed = (body: object) => [1, body];
  const set = (rows: number) => {
    const out = encoding.createEncoder();
    encoding.writeVarUint(out, 1);
    encoding.writeVarString(out, "a");
    encoding.writeUint8(out, 0);
    for (const value of [1, 0, rows]) encoding.writeVarUint(out, value);
    return encoding.toUint8Array(out);
  };
  const cases: readonly (readonly [what: string, change: (doc: Y.Doc) => void, reason: RegExp])[] = [
    ["another root", (doc) => doc.getMap("else").set("a", 1), /not part of a table/],
    ["a root named like an object's own", (doc) => doc.getMap("__proto__").set("a", 1), /not part of a table/],
    ["a text root", (doc) => doc.getText("t").insert(0, "x"), /not part of a table/],
    ["new packed rows in the base", (doc) => doc.getMap("base").set("zzzz", binary), /base is written by the server/],
    [
      "packed rows over those of the base",
      (doc) => doc.getMap("base").set("0000", binary),
      /base is written by the server/,
    ],
    ["the fold counter", (doc) => doc.getMap("meta").set("fold", 9), /meta is written by the server/],
    ["the layout version", (doc) => doc.getMap("meta").set("v", 9), /meta is written by the server/],
    ["the schema", (doc) => doc.getMap("schema").set("descriptor", "{}"), /schema is written by the server/],
    ["a deletion in the base", (doc) => doc.getMap("base").delete("0000"), /deletes from base/],
    ["a number for a column's name", (doc) => doc.getMap("cols").set("c0/n", 4), /column's name cannot be number/],
    ["a name too long", (doc) => doc.getMap("cols").set("c0/n", "x".repeat(501)), /501 characters/],
    [
      "a property that columns do not have",
      (doc) => doc.getMap("cols").set("c0/zz", "x"),
      /not a property of a column/,
    ],
    ["a text for a private column's mark", (doc) => doc.getMap("cols").set("c0/k", "yes"), /private cannot be string/],
    ["a type for a column's name", (doc) => doc.getMap("cols").set("c0/n", new Y.Map()), /plain value/],
    ["a lane of another client", (doc) => doc.getMap("w").set("zz.1", new Y.Array()), /named after/],
    ["a lane with a strange name", (doc) => doc.getMap("w").set("lane", new Y.Array()), /not the name of a lane/],
    ["a lane that is a map", (doc) => doc.getMap("w").set(`${(77).toString(36)}.1`, new Y.Map()), /a lane is a list/],
    ["a lane that is a plain value", (doc) => doc.getMap("w").set(`${(77).toString(36)}.1`, "x"), /a lane is a list/],
    ["a type in a lane", (doc) => lane(doc, new Y.Map()), /entries only/],
    ["bytes in a lane", (doc) => lane(doc, binary), /entries only/],
    ["a document in a lane", (doc) => lane(doc, new Y.Doc()), /entries only/],
    ["a plain text in a lane", (doc) => lane(doc, "x"), /not an entry/],
    ["an entry without stamp", (doc) => lane(doc, ["a.0:c0", "x"]), /not an entry/],
    ["a stamp of zero", (doc) => lane(doc, cell(0)), /not an entry/],
    ["a stamp that is no integer", (doc) => lane(doc, cell(1.5)), /not an entry/],
    ["a stamp of 2^53", (doc) => lane(doc, cell(2 ** 53)), /not an entry/],
    ["a stamp far beyond the newest", (doc) => lane(doc, cell(STAMP_MARGIN + 1)), /far beyond the newest/],
    ["a number as text", (doc) => lane(doc, cell(1, 5)), /not an entry/],
    ["a text too long", (doc) => lane(doc, cell(1, "x".repeat(40_000))), /40000 characters/],
    ["a row id in another spelling", (doc) => lane(doc, cell(1, "x", "a.00:c0")), /not an entry/],
    ["a column id named __proto__", (doc) => lane(doc, cell(1, "x", "a.0:__proto__")), /not an entry/],
    ["an unknown packed entry", (doc) => lane(doc, packed({ t: "?" })), /not an entry/],
    ["a row set of 2^30 rows", (doc) => lane(doc, packed({ t: "x", r: set(2 ** 30) })), /not an entry/],
    [
      "many row sets that name too many rows",
      (doc) => lane(doc, ...Array(20).fill(packed({ t: "x", r: set(1_000_000) }))),
      /too many rows/,
    ],
    [
      "many births of more rows than a table holds",
      (doc) =>
        lane(
          doc,
          ...Array.from({ length: 5_001 }, (_, i) =>
            packed({ t: "b", o: "z", f: i * 200, n: 200, at: "", k: "V", q: 1, d: {} }),
          ),
        ),
      /new rows/,
    ],
    [
      "a birth whose chunk does not unpack",
      (doc) =>
        lane(
          doc,
          packed({
            t: "b",
            o: "z",
            f: 0,
            n: 1,
            at: "",
            k: "V",
            q: 1,
            z: new Uint8Array([1, 1, 1, 1, 122, 0, 1, 200, 1, 9, 9, 9]),
          }),
        ),
      /do not unpack/,
    ],
    [
      "a fill with texts too long",
      (doc) => lane(doc, packed({ t: "s", c: "c0", r: set(2), l: ["a", "x".repeat(40_000)] })),
      /40000 characters/,
    ],
    [
      "a fill with texts put together, one too long",
      (doc) =>
        lane(doc, packed({ t: "s", c: "c0", r: set(2), j: "x".repeat(40_001), e: new Uint8Array([1, 0, 64, 156]) })),
      /40000 characters/,
    ],
    [
      "a long text beside a fill, that no lengths explain",
      (doc) =>
        lane(doc, packed({ t: "s", c: "c0", r: set(2), v: "x", j: "x".repeat(40_000), e: new Uint8Array([1, 0]) })),
      /40000 characters/,
    ],
  ];
  test.each(cases)("%s", (_what, change, reason) => {
    expect(reasonOf(inspect(forged(change)))).toMatch(reason);
  });

  test("a schema replaced, when the document is not given, is the one thing that passes for a column's name", () => {
    const doc = serverDoc();
    setSchema(openTable(doc), { descriptor: "{}", reference: { name: "s", version: null } }, "server");
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(copy);
    copy.getMap("schema").set("descriptor", "mine");
    const update = Y.encodeStateAsUpdate(copy, before);
    expect(reasonOf(inspect(update, doc))).toMatch(/schema is written by the server/);
  });

  test("the deletion of someone's whole lane", () => {
    const victim = openReplica(8, base);
    setCells(
      victim.table,
      [{ row: victim.table.handleAt(0), column: columnAt(victim.table, 0), text: "x" }],
      victim.me,
    );
    const state = Y.encodeStateAsUpdate(victim.doc);
    const attacker = new Y.Doc();
    Y.applyUpdate(attacker, state);
    const before = Y.encodeStateVector(attacker);
    for (const key of attacker.getMap("w").keys()) attacker.getMap("w").delete(key);
    expect(reasonOf(inspect(Y.encodeStateAsUpdate(attacker, before), serverDoc(state)))).toMatch(/deletes a lane/);
  });

  test("an erased lane after one that is there, which would take it away whole", () => {
    const doc = new Y.Doc();
    doc.clientID = 77;
    Y.applyUpdate(doc, base);
    lane(doc, cell(1));
    const server = serverDoc(Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      lane(doc, cell(2));
      doc.getMap("w").delete(`${(77).toString(36)}.1`);
    });
    expect(reasonOf(inspect(Y.encodeStateAsUpdate(doc, before), server))).toMatch(/a lane is made once/);
  });

  test("an empty update in the other encoding, and any other in it", () => {
    const doc = new Y.Doc();
    expect(inspect(Y.encodeStateAsUpdateV2(doc)).ok).toBe(false);
    expect(inspect(Y.encodeStateAsUpdateV2(serverDoc())).ok).toBe(false);
    setCells(openTable(serverDoc()), [], "x");
    expect(inspect(Y.encodeStateAsUpdate(doc))).toEqual({ ok: true, clients: [] });
  });
});

/** raw bytes of an update in the V1 encoding */
function bytes(write: (out: encoding.Encoder) => void): Uint8Array {
  const out = encoding.createEncoder();
  write(out);
  return encoding.toUint8Array(out);
}
const uints = (...values: readonly number[]) =>
  bytes((out) => values.forEach((value) => void encoding.writeVarUint(out, value)));

describe("raw bytes", () => {
  test("seven bytes that announce thirty million structs are refused before anything is decoded", () => {
    const bomb = uints(1, 30_000_000, 1);
    expect(bomb.length).toBeLessThanOrEqual(7);
    expect(reasonOf(inspect(bomb))).toMatch(/announces 30000000 structs/);
    expect(reasonOf(inspect(uints(30_000_000)))).toMatch(/announces 30000000 clients/);
  });

  test("thirteen bytes that push a client's clock far ahead are refused", () => {
    // one client, one struct, client 1234, clock 0, erased, so many clocks
    const poison = bytes((out) => {
      for (const value of [1, 1, 1234, 0]) encoding.writeVarUint(out, value);
      encoding.writeUint8(out, 0);
      encoding.writeVarUint(out, 2 ** 31);
      encoding.writeVarUint(out, 0);
    });
    expect(poison.length).toBeLessThanOrEqual(13);
    expect(reasonOf(inspect(poison))).toMatch(/erased struct/);
  });

  test("a deletion of what someone has yet to write counts as writing as them", () => {
    // no struct; deletions of one client, 1234, one range, from clock 0, 1000 clocks
    expect(inspect(uints(0, 1, 1234, 1, 0, 1000))).toEqual({
      ok: true,
      clients: [{ client: 1234, from: 0, to: 1000 }],
    });
    expect(inspect(uints(0, 1, 1234, 2, 0, 1000, 500, 10)).ok).toBe(false);
  });

  // compared each with all, they would keep the server from everyone for a minute
  test("a hundred thousand writers that nobody knows, and as many deletions of strangers", { timeout: 30_000 }, () => {
    const many = 100_000;
    const entries = Array.from({ length: many }, (_, i) => [2, "a.0:c0", "", 1_000_000 + i]);
    const update = forged((doc) => lane(doc, ...entries));
    const encoder = encoding.createEncoder();
    // no deletions: a zero at the end
    encoding.writeUint8Array(encoder, update.subarray(0, -1));
    encoding.writeVarUint(encoder, many);
    for (let i = 0; i < many; i++) for (const part of [2_000_000 + i, 1, 0, 1]) encoding.writeVarUint(encoder, part);
    const result = inspect(encoding.toUint8Array(encoder));
    expect(result.ok && result.clients.length).toBe(2 * many + 1);
  });

  test("a struct that hangs on a later one of its own client, on which Yjs would throw half-way, is refused", () => {
    const twisted = bytes((out) => {
      for (const value of [1, 1, 1234, 0]) encoding.writeVarUint(out, value);
      encoding.writeUint8(out, 128 | 8);
      for (const value of [1234, 5, 1]) encoding.writeVarUint(out, value);
      encoding.writeAny(out, [1, "a.0:c0", "x"]);
      encoding.writeVarUint(out, 0);
    });
    expect(() => Y.applyUpdate(serverDoc(), twisted)).toThrow();
    expect(reasonOf(inspect(twisted))).toMatch(/comes after it/);
  });

  test("lists nested a million deep are refused, and the process lives", () => {
    const nested = bytes((out) => {
      for (const value of [1, 1, 1234, 0]) encoding.writeVarUint(out, value);
      encoding.writeUint8(out, 8);
      encoding.writeVarUint(out, 1);
      encoding.writeVarString(out, "w");
      encoding.writeVarUint(out, 1);
      for (let i = 0; i < 1_000_000; i++) for (const value of [117, 1]) encoding.writeUint8(out, value);
    });
    expect(inspect(nested).ok).toBe(false);
  });

  test("more steps in one update than a day of work makes are refused; as many are not", () => {
    const steps = (count: number) =>
      forged((doc) =>
        lane(doc, ...Array.from({ length: count }, (_, at) => [at + 2, { t: "p", o: "texts.trim", v: "{}" }])),
      );
    expect(reasonOf(inspect(steps(LIMITS.stepsPerUpdate)))).toBe("accepted");
    expect(reasonOf(inspect(steps(LIMITS.stepsPerUpdate + 1)))).toContain(`more than ${LIMITS.stepsPerUpdate} steps`);
  });

  test("more gestures in one update than hands make in days are refused, whatever each does; as many are not", () => {
    const gestures = (count: number) =>
      forged((doc) => {
        const array = new Y.Array<unknown>();
        doc.getMap("w").set(`${doc.clientID.toString(36)}.1`, array);
        for (let at = 0; at < count; at += 10_000)
          array.push(Array.from({ length: Math.min(10_000, count - at) }, (_, i) => [at + i + 2, "0.0:c0", "x"]));
      });
    expect(reasonOf(inspect(gestures(LIMITS.gesturesPerUpdate)))).toBe("accepted");
    expect(reasonOf(inspect(gestures(LIMITS.gesturesPerUpdate + 1)))).toContain("gestures");
  });

  test("random bytes, and real updates with some bytes changed, never throw; what is accepted applies and reads", () => {
    const real = Y.encodeStateAsUpdate(played().doc, Y.encodeStateVector(serverDoc()));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
            const copy = real.slice();
            for (const [at, value] of changes) copy[at] = value;
            return copy;
          }),
        ),
        (update) => {
          const doc = serverDoc();
          if (!inspect(update, doc).ok) return;
          Y.applyUpdate(doc, update);
          const table = openTable(doc);
          for (const handle of table.order) table.row(handle as never);
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400), seed: Number(process.env.FUZZ_SEED ?? 41) },
    );
  });

  function played(): Replica {
    const person = openReplica(5, base);
    for (let i = 0; i < 15; i++) runGesture(person.table, chanceOf(i), `s${i}`, person.me);
    return person;
  }
});
