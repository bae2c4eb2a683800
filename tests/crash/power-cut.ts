/** Makes the files what they would be had the power gone when the program was killed: what no sync covered is gone, in part or whole. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../convergence/gestures.ts";
import { type FileContent, fileContent } from "./file-content.ts";
import { type LayerLog, readLayerLog, type Step } from "./layer-log.ts";

/**
 * - kill: only the program went; the system keeps all it was given
 * - lost: nothing unsynced is there
 * - some: any part of it is there, in any order
 * - torn: it went in order up to a write that stopped in its middle
 */
export const CUTS = ["kill", "lost", "some", "torn"] as const;
export type Cut = (typeof CUTS)[number];

/** Returns how many writes were taken back. `log` is the file layer's; `folder` the one it watched, whose -shm files go in any case. */
export function cutPower(folder: string, log: string, cut: Cut, chance: Chance): number {
  for (const name of readdirSync(folder)) if (name.endsWith("-shm")) rmSync(join(folder, name));
  if (cut === "kill") return 0;
  const left = filesAfter(readLayerLog(log), cut, chance);
  for (const [path, content] of left.files) {
    if (content === null) rmSync(path, { force: true });
    else writeFileSync(path, content);
  }
  return left.lost;
}

/**
 * The files that the program changed, as a cut leaves them: path to content, null where there is none; what it did not change is not
 * among them. Nothing is written.
 */
export function filesAfter(
  { steps, durable, names }: LayerLog,
  cut: Exclude<Cut, "kill">,
  chance: Chance,
): { readonly files: ReadonlyMap<string, Buffer | null>; readonly lost: number } {
  const first = durable.indexOf(false);
  if (first < 0) return { files: new Map(), lost: 0 };

  const contents = new Map<number, FileContent>();
  const contentOf = (file: number): FileContent => {
    const content = contents.get(file) ?? fileContent(Buffer.alloc(0));
    contents.set(file, content);
    return content;
  };
  for (const [path, file] of names) if (existsSync(path)) contents.set(file, fileContent(readFileSync(path)));
  for (const step of steps) {
    if (step.is !== "unlink" || step.saved === "" || !existsSync(step.saved)) continue;
    contents.set(step.file, fileContent(readFileSync(step.saved)));
  }

  // Back to before the first step that may be gone, learning on the way what each step wrote; then forward with those that stay.
  const written: Buffer[] = [];
  const after = new Map(names);
  for (let index = steps.length - 1; index >= first; index--) {
    const step = steps[index];
    if (step !== undefined) written[index] = takeBack(step, contentOf(step.file), after);
  }
  const stays = whatStays(steps, durable, first, cut, chance);
  let lost = 0;
  for (const [index, step] of steps.entries()) {
    if (index < first) continue;
    const share = stays(index);
    if (share < 1) lost++;
    if (share > 0) redo(step, written[index] ?? Buffer.alloc(0), share, contentOf(step.file), after);
  }
  const files = new Map<string, Buffer | null>();
  for (const path of new Set([...names.keys(), ...after.keys()])) {
    const file = after.get(path);
    files.set(path, file === undefined ? null : contentOf(file).bytes());
  }
  return { files, lost };
}

/** How much of each step is there after the cut, 0 to 1. A disk keeps names in the order they were made. */
function whatStays(
  steps: readonly Step[],
  durable: readonly boolean[],
  first: number,
  cut: Exclude<Cut, "kill">,
  chance: Chance,
): (index: number) => number {
  const stop = first + chance.below(steps.length - first + 1);
  const nameStop = first + chance.below(steps.length - first + 1);
  const tear = (1 + chance.below(99)) / 100;
  return (index) => {
    if (durable[index]) return 1;
    const step = steps[index];
    const isContent = step?.is === "write" || step?.is === "truncate";
    switch (cut) {
      case "lost":
        return 0;
      case "some":
        return isContent ? chance.below(2) : Number(index < nameStop);
      case "torn":
        return index < stop ? 1 : index === stop && step?.is === "write" ? tear : 0;
    }
  };
}

/** what the step had written */
function takeBack(step: Step, now: FileContent, names: Map<string, number>): Buffer {
  switch (step.is) {
    case "write":
    case "truncate": {
      const [at, length] = step.is === "write" ? [step.at, step.length] : [step.to, 0];
      const wrote = now.read(at, length);
      now.resize(step.size);
      now.write(step.old, at);
      return wrote;
    }
    case "create":
      names.delete(step.path);
      break;
    case "unlink":
      names.set(step.path, step.file);
      break;
    case "rename":
      names.delete(step.to);
      names.set(step.path, step.file);
      break;
  }
  return Buffer.alloc(0);
}

function redo(step: Step, wrote: Buffer, share: number, now: FileContent, names: Map<string, number>): void {
  switch (step.is) {
    case "write":
      now.write(wrote.subarray(0, Math.ceil(wrote.length * share)), step.at);
      break;
    case "truncate":
      now.resize(step.to);
      break;
    case "create":
      names.set(step.path, step.file);
      break;
    case "unlink":
      names.delete(step.path);
      break;
    case "rename":
      if (names.get(step.path) === step.file) names.delete(step.path);
      names.set(step.to, step.file);
      break;
  }
}
