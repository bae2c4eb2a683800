/** Undo and redo of one person's own gestures: rows, cells and columns; what others wrote since stays. */
import * as Y from "yjs";
import { closedStepTrouble } from "./inspect-closed.ts";
import { type TakenBack, takeBack, takeBackAgain, writeLasting } from "./lasting-undo.ts";
import { viewOf } from "./open-table.ts";
import type { Table, TableChange } from "./table.ts";
import { takeStep } from "./take-step.ts";

export interface Undo {
  /** takes back the last gesture that still shows; does nothing when there is none */
  undo(): void;
  redo(): void;
  /** origin of what is written besides, so that an undo lasts */
  readonly besides: unknown;
  /** all that was made here so far is on the server's disk */
  heard(): void;
  /** the server hears of nothing from now on: what it may not have heard of yet is written so that it lasts */
  wentAway(): void;
  /** the server is there again, and all it has is here: what it folded before it heard of an undo is taken back again */
  cameBack(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** called when `canUndo` or `canRedo` may have changed */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/**
 * `origin`: the one given to the edit functions whose gestures are to be undone. `away`: whether the server hears of nothing now; it may
 * then fold the table before it hears of an undo, which is written so that it lasts.
 */
export function createUndo(table: Table, doc: Y.Doc, origin: unknown, away: () => boolean = () => false): Undo {
  const view = viewOf(table);
  const manager = new Y.UndoManager([view.roots.lanes, view.roots.columns], {
    doc,
    captureTimeout: 0,
    trackedOrigins: new Set([origin]),
  });
  const besides = {};
  /** what the server may not have heard of yet, oldest first, and how much of that is written so that it lasts */
  const unheard: TakenBack[] = [];
  let lasting = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  manager.on("stack-item-added", tell);
  manager.on("stack-item-popped", tell);
  manager.on("stack-cleared", tell);
  const unsubscribe = table.subscribe((change) => {
    // what the steps refer to is packed away
    if (change.fold) manager.clear();
  });

  const makeLast = () => {
    const steps = unheard.slice(lasting);
    // as things are now: what comes next may have been folded
    for (const taken of steps) taken.cells();
    lasting = unheard.length;
    if (steps.length > 0) writeLasting(table, steps, besides);
  };

  const step = (way: "undo" | "redo") => {
    while (way === "undo" ? manager.canUndo() : manager.canRedo()) {
      const steps = way === "undo" ? manager.undoStack : manager.redoStack;
      const next = steps.at(-1);
      // made before a column was closed to me: it stays
      if (next !== undefined && closedStepTrouble(table, next, view.closed) !== null) {
        steps.pop();
        continue;
      }
      const shown = watch(table, () => {
        const taken = takeBack(table, () => takeStep(doc, manager, way));
        if (taken !== null) unheard.push(taken);
        if (away()) makeLast();
      });
      if (shown) break;
    }
    tell();
  };

  return {
    undo: () => step("undo"),
    redo: () => step("redo"),
    besides,
    heard() {
      unheard.length = 0;
      lasting = 0;
    },
    wentAway: makeLast,
    cameBack() {
      takeBackAgain(table, unheard, besides);
    },
    get canUndo() {
      return manager.canUndo();
    },
    get canRedo() {
      return manager.canRedo();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      unsubscribe();
      listeners.clear();
      manager.destroy();
    },
  };
}

/** whether anything one can see changed: a gesture whose every cell was overwritten since leaves nothing to take back */
function watch(table: Table, act: () => void): boolean {
  const view = viewOf(table);
  let shown = false;
  const unsubscribe = table.subscribe((change: TableChange) => {
    shown ||=
      change.order || change.columns || change.appeared.length > 0 || change.vanished.length > 0 || view.textsDiffer;
  });
  const stop = view.compareTexts();
  act();
  stop();
  unsubscribe();
  return shown;
}
