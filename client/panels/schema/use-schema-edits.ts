/** Changing the schema: one gesture after the other, each on the server when it is said to be, each with its way back. */
import { useCallback, useEffect, useRef, useState } from "react";
import { chooseSchema } from "#client/api/datasets.ts";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { editSchema } from "#client/api/schemas.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SchemaLayer, Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { moveStep, rememberStep, type SchemaStep, schemaSteps } from "./schema-steps.ts";

export type Said =
  | { readonly is: "nothing" }
  | { readonly is: "saving" }
  | { readonly is: "done" | "remark" | "failed"; readonly sentence: string };

export interface SchemaEdits {
  readonly said: Said;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** sent, and not in the table yet */
  readonly pending: readonly SchemaEdit[];
  /** resolves to whether it was done; what went wrong is said */
  edit(edits: readonly SchemaEdit[]): Promise<boolean>;
  choose(choice: ChooseSchema, sentence: string): Promise<boolean>;
  undo(): void;
  redo(): void;
}

export function useSchemaEdits(dataset: DatasetId, table: Table): SchemaEdits {
  const allWords = useWords();
  const [said, setSaid] = useState<Said>({ is: "nothing" });
  const [pending, setPending] = useState<readonly (readonly SchemaEdit[])[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const words = useRef(allWords);
  useEffect(() => {
    words.current = allWords;
  });

  /** After those before it; `act` resolves to what is said of it, null when it was not done. */
  const inTurn = useCallback((act: () => Promise<Said>): Promise<boolean> => {
    const run = queue.current.then(async () => {
      setSaid({ is: "saving" });
      try {
        const now = await act();
        setSaid(now);
        return now.is === "done";
      } catch (error) {
        setSaid({ is: "failed", sentence: failureSentence(error, words.current) });
        return false;
      }
    });
    queue.current = run;
    return run;
  }, []);

  const edit = async (edits: readonly SchemaEdit[]) => {
    // the same, written otherwise
    if (edits.length === 0) return true;
    // shown as done meanwhile, as a cell is
    setPending((before) => [...before, edits]);
    const done = await inTurn(async () => {
      const before = table.schema;
      const { undo, skipped } = await editSchema(dataset, edits);
      if (undo.length > 0) {
        rememberStep(table, { is: "edits", edits: undo });
        await schemaAfter(table, before);
      }
      if (skipped > 0) return { is: "remark", sentence: words.current.schema.skipped };
      return { is: "done", sentence: words.current.schema.saved };
    });
    setPending((before) => before.filter((one) => one !== edits));
    return done;
  };

  const choose = (choice: ChooseSchema, sentence: string) =>
    inTurn(async () => {
      const before = table.schema;
      await chooseSchema(dataset, choice);
      const after = await schemaAfter(table, before);
      rememberStep(table, { is: "choice", choice: choiceOf(before), ifNow: after });
      return { is: "done", sentence };
    });

  const take = (from: "undo" | "redo") => {
    void inTurn(async () => {
      const { schema } = words.current;
      const step = schemaSteps(table)[from].at(-1);
      if (step === undefined) return { is: "remark", sentence: schema.nothingToUndo };
      const back = await takeStep(dataset, table, step);
      moveStep(table, from, back);
      if (back === null) return { is: "remark", sentence: schema.skipped };
      return { is: "done", sentence: from === "undo" ? schema.undone : schema.redone };
    });
  };

  const steps = schemaSteps(table);
  return {
    ...{ said, edit, choose, pending: pending.flat() },
    canUndo: steps.undo.length > 0,
    canRedo: steps.redo.length > 0,
    undo: () => take("undo"),
    redo: () => take("redo"),
  };
}

/** What takes it back in turn; null: nothing was done, because others changed the same since. */
async function takeStep(dataset: DatasetId, table: Table, step: SchemaStep): Promise<SchemaStep | null> {
  if (step.is === "edits") {
    const { undo } = await editSchema(dataset, step.edits);
    return undo.length === 0 ? null : { is: "edits", edits: undo };
  }
  const before = table.schema;
  if ((before?.descriptor ?? null) !== step.ifNow) return null;
  await chooseSchema(dataset, step.choice);
  const after = await schemaAfter(table, before);
  return { is: "choice", choice: choiceOf(before), ifNow: after };
}

/** How the schema in use is chosen again: one as published from where it came, any other by its text. */
function choiceOf(layer: SchemaLayer | null): ChooseSchema {
  if (layer === null) return { from: "none" };
  const { name, version, made } = layer.reference;
  // names of the catalogue begin with who publishes, those of starting points do not
  if (version !== null && made === undefined) {
    return name.includes("/") ? { from: "catalogue", name, version } : { from: "starting-point", name };
  }
  return { from: "file", name, text: layer.descriptor, ...(made === undefined ? {} : { made, version }) };
}

/** ms: the line may be down, and the table be told later */
const PATIENCE = 5_000;

/** The descriptor once the table has heard of the change; as it is now when it does not. */
function schemaAfter(table: Table, before: SchemaLayer | null): Promise<string | null> {
  const now = () => table.schema?.descriptor ?? null;
  if (table.schema !== before) return Promise.resolve(now());
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      leave();
      resolve(now());
    };
    const timer = setTimeout(finish, PATIENCE);
    const leave = table.subscribe(({ schema }) => schema && finish());
  });
}
