/** Reads what unsynced.c left: what a program did to its files, in order, and which of it no sync covered. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file keeps its number through a rename; another file made under the same name has another. */
export type Step =
  | {
      readonly is: "write";
      readonly file: number;
      readonly at: number;
      readonly size: number;
      readonly length: number;
      readonly old: Buffer;
    }
  | { readonly is: "truncate"; readonly file: number; readonly to: number; readonly size: number; readonly old: Buffer }
  | { readonly is: "create"; readonly file: number; readonly path: string }
  | { readonly is: "unlink"; readonly file: number; readonly path: string; readonly saved: string }
  | { readonly is: "rename"; readonly file: number; readonly path: string; readonly to: string };

/** a frame that left the server; `before` is the moment until which nothing of it had */
export interface SentMark {
  readonly is: "stored" | "changes";
  /** of a `stored`: its version; of changes: how many such frames had left, this one included */
  readonly number: number;
  readonly before: number;
}

export interface LayerLog {
  readonly steps: readonly Step[];
  /** true at the steps that a sync covered */
  readonly durable: readonly boolean[];
  /** which file has which name at the end */
  readonly names: ReadonlyMap<string, number>;
  readonly sent: readonly SentMark[];
}

const KINDS = [
  "",
  "write",
  "truncate",
  "create",
  "unlink",
  "rename",
  "sync",
  "failed-sync",
  "folder-sync",
  "sent",
] as const;
const HEAD = 5 + 4 * 8 + 2 * 4;

interface Entry {
  readonly kind: (typeof KINDS)[number];
  readonly sequence: number;
  readonly numbers: readonly [number, number, number];
  readonly path: string;
  readonly other: string;
  readonly bytes: Buffer;
}

/** A last entry that is not whole was being written when the program died: what it announces was not done. */
function* entriesOf(log: Buffer): Generator<Entry> {
  for (let at = 0; at + HEAD <= log.length; ) {
    const end = at + 4 + log.readUInt32LE(at);
    if (end > log.length) return;
    const number = (index: number) => Number(log.readBigUInt64LE(at + 5 + index * 8));
    const pathAt = at + HEAD;
    const otherAt = pathAt + log.readUInt32LE(at + HEAD - 8);
    const bytesAt = otherAt + log.readUInt32LE(at + HEAD - 4);
    yield {
      kind: KINDS[log[at + 4] ?? 0] ?? "",
      sequence: number(0),
      numbers: [number(1), number(2), number(3)],
      path: log.toString("utf8", pathAt, otherAt),
      other: log.toString("utf8", otherAt, bytesAt),
      bytes: log.subarray(bytesAt, end),
    };
    at = end;
  }
}

/**
 * An absent log is one of a program that changed nothing. `until`: a moment (`SentMark.before`); what was synced later counts as not
 * synced, and so does all that was done later.
 */
export function readLayerLog(path: string, until = Number.POSITIVE_INFINITY): LayerLog {
  const steps: Step[] = [];
  const sequences: number[] = [];
  const state: ("waiting" | "durable" | "spoiled")[] = [];
  const names = new Map<string, number>();
  const sent: SentMark[] = [];
  let files = 0;

  const fileAt = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, ++files);
    return files;
  };
  const add = (step: Step, sequence: number) => {
    steps.push(step);
    sequences.push(sequence);
    state.push("waiting");
  };
  const cover = (upTo: number, as: "durable" | "spoiled", covers: (step: Step) => boolean) => {
    for (const [index, step] of steps.entries()) {
      if (state[index] === "waiting" && (sequences[index] ?? 0) <= upTo && covers(step)) state[index] = as;
    }
  };
  const isContentOf = (file: number) => (step: Step) =>
    (step.is === "write" || step.is === "truncate") && step.file === file;

  for (const { kind, sequence, numbers, path: name, other, bytes } of entriesOf(read(path))) {
    const [a, b, c] = numbers;
    if (sequence > until && /sync/.test(kind)) continue;
    switch (kind) {
      case "write":
        add({ is: "write", file: fileAt(name), at: a, size: b, length: c, old: bytes }, sequence);
        break;
      case "truncate":
        add({ is: "truncate", file: fileAt(name), to: a, size: b, old: bytes }, sequence);
        break;
      case "create":
        add({ is: "create", file: fileAt(name), path: name }, sequence);
        break;
      case "unlink":
        add({ is: "unlink", file: fileAt(name), path: name, saved: other }, sequence);
        names.delete(name);
        break;
      case "rename": {
        const file = fileAt(name);
        add({ is: "rename", file, path: name, to: other }, sequence);
        names.delete(name);
        names.set(other, file);
        break;
      }
      case "sync":
        cover(a, "durable", isContentOf(fileAt(name)));
        break;
      case "failed-sync":
        cover(a, "spoiled", isContentOf(fileAt(name)));
        break;
      case "folder-sync":
        cover(a, "durable", (step) => "path" in step && dirname(step.path) === name);
        break;
      case "sent":
        sent.push({ is: name === "stored" ? "stored" : "changes", number: a, before: b });
        break;
      case "":
        throw new Error(`an entry of ${path} is of no known kind`);
    }
  }
  return { steps, durable: state.map((one) => one === "durable"), names, sent };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
