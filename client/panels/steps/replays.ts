/** A recipe on the table of a screen: tried on a copy first, then taken step by step, each its own gesture. It goes on, and its report stays, while the panel is closed. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { type OperationOutcome, operationsOf } from "#client/views/operations.ts";
import { inTurns } from "#client/views/slices.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { CorrectionNotMade } from "#shared/cleaning/operations/values/corrections-told.ts";
import { anywayStep, madeBesides } from "#shared/cleaning/recipes/made-anyway.ts";
import { type ChosenTitles, type ReadyStep, readyStep } from "#shared/cleaning/recipes/ready-step.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices, resultOf, rowsHeld, type StepResult, saidOf } from "#shared/cleaning/recipes/replay.ts";
import { copyTable } from "#shared/document/copy-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";

export interface Replay {
  readonly is: "trying" | "tried" | "running" | "ran";
  readonly recipe: Recipe;
  readonly chosen: ChosenTitles;
  /** of the steps so far */
  readonly results: readonly StepResult[];
  /** ms since 1970, when it began */
  readonly at: number;
}

export type ReplayBase = Omit<Target, "rows">;

export interface Replays {
  readonly now: Store<Replay | null>;
  try(recipe: Recipe, base: ReplayBase, chosen: ChosenTitles): void;
  /** what was tried last; false: another operation is under way on this table */
  run(base: ReplayBase): void;
  /** steps that were taken stay */
  stop(): void;
  close(): void;
  /** Makes corrections of a step all the same, where cells say still what the report says; false: another operation is under way. */
  makeAnyway(base: ReplayBase, at: number, made: readonly CorrectionNotMade[]): boolean;
}

/** ms between two looks at whether another operation is done */
const BUSY = 200;

const known = new WeakMap<Table, Replays>();

export function replaysOf(collaboration: Collaboration): Replays {
  const there = known.get(collaboration.table) ?? createReplays(collaboration);
  known.set(collaboration.table, there);
  return there;
}

function createReplays(collaboration: Collaboration): Replays {
  const now = createValue<Replay | null>(null);
  /** of the trial or the waiting that is under way */
  let leave: () => void = () => undefined;
  let stopped = false;

  function runFrom(base: ReplayBase, replay: Replay) {
    const { steps } = replay.recipe;
    const step = steps[replay.results.length];
    now.set(replay);
    if (step === undefined) return now.set({ ...replay, is: "ran" });
    const then = (result: StepResult) => {
      const next = { ...replay, results: [...replay.results, result] };
      const wait = setTimeout(() => runFrom(base, next));
      leave = () => clearTimeout(wait);
      now.set(next);
    };
    if (stopped) return then({ is: "stopped" });
    const ready = readyStep(step, base.table, replay.chosen);
    if (ready.is !== "ready") return then(ready);
    if (ready.filters === null) return take(base, ready, null, then);
    leave = inTurns(rowsHeld(base.table, ready.filters), (rows) => {
      if (rows === null) then({ is: "bad-rows" });
      else take(base, ready, rows, then);
    });
  }
  function take(
    base: ReplayBase,
    ready: ReadyStep,
    rows: readonly RowHandle[] | null,
    then: (result: StepResult) => void,
  ) {
    if (stopped) return then({ is: "stopped" });
    const { operation, params, filters } = ready;
    const begun = operationsOf(collaboration).run({ ...base, rows }, operation, params, saidOf(filters), (outcome) =>
      then(resultOfOutcome(outcome)),
    );
    if (begun) return;
    const wait = setTimeout(() => take(base, ready, rows, then), BUSY);
    leave = () => clearTimeout(wait);
  }

  return {
    now,
    try(recipe, base, chosen) {
      leave();
      now.set({ is: "trying", recipe, chosen, results: [], at: Date.now() });
      let stopTrial: () => void = () => undefined;
      // what says so is painted first
      const begin = setTimeout(() => {
        const copy = copyTable(base.table);
        const stopSteps = inTurns(replayInSlices(recipe.steps, { ...base, table: copy.table }, chosen), (results) => {
          copy.close();
          leave = () => undefined;
          now.set({ is: "tried", recipe, chosen, results, at: Date.now() });
        });
        stopTrial = () => {
          stopSteps();
          copy.close();
        };
      }, PAINTED);
      leave = () => {
        clearTimeout(begin);
        stopTrial();
        leave = () => undefined;
      };
    },
    run(base) {
      const tried = now.get();
      if (tried?.is !== "tried") return;
      stopped = false;
      runFrom(base, { ...tried, is: "running", results: [], at: Date.now() });
    },
    stop() {
      const replay = now.get();
      if (replay?.is === "trying") {
        leave();
        now.set(null);
      }
      if (replay?.is !== "running") return;
      stopped = true;
      // of what is being prepared nothing is written
      if (!operationsOf(collaboration).stop()) return;
      const rest = replay.recipe.steps.slice(replay.results.length).map((): StepResult => ({ is: "stopped" }));
      now.set({ ...replay, is: "ran", results: [...replay.results, ...rest] });
    },
    close() {
      const replay = now.get();
      if (replay?.is === "running") return;
      leave();
      now.set(null);
    },
    makeAnyway(base, at, made) {
      const replay = now.get();
      const step = replay?.recipe.steps[at];
      if (replay?.is !== "ran" || step === undefined) return false;
      const ready = readyStep(anywayStep(step, made), base.table, replay.chosen);
      if (ready.is !== "ready") return false;
      const { operation, params } = ready;
      return operationsOf(collaboration).run({ ...base, rows: null }, operation, params, { kind: "all" }, (outcome) => {
        const after = now.get();
        const before = after?.results[at];
        const result = resultOfOutcome(outcome);
        if (after === null || before === undefined) return;
        now.set({ ...after, results: after.results.with(at, madeBesides(before, result, made)) });
      });
    },
  };
}

/** ms */
const PAINTED = 30;

function resultOfOutcome(outcome: OperationOutcome): StepResult {
  switch (outcome.is) {
    case "done":
      return resultOf(outcome.plan, true);
    case "nothing":
      return resultOf(outcome.plan, false);
    case "refused":
      return { is: "refused", refusal: outcome.refusal };
    default:
      return { is: outcome.is };
  }
}
