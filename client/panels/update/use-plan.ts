/** What the file would change, found anew when a choice changes; the table may change meanwhile, which is told. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { openFileTable } from "#client/collab/file-table.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { Table } from "#shared/document/table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { planUpdate, type UpdatePlan, type UpdateSettings } from "#shared/document/update/plan-update.ts";
import { type KeyMeasure, measureKey, proposingKey } from "#shared/document/update/propose-key.ts";
import { type Item, itemsOf, type ShownKind } from "./ticks.ts";

export interface Planned {
  readonly file: Table;
  readonly plan: UpdatePlan;
  readonly measure: KeyMeasure;
  readonly items: ReadonlyMap<ShownKind, readonly Item[]>;
  /** of the table, when this was found */
  readonly version: number;
}

export interface Planning {
  /** as chosen last; null before anything is proposed */
  readonly settings: UpdateSettings | null;
  /** the last that was found, be it of other settings; null before the first */
  readonly planned: Planned | null;
  /** what is shown is not of these settings yet */
  readonly busy: boolean;
  /** the table changed since */
  readonly stale: boolean;
  choose(settings: UpdateSettings): void;
  refresh(): void;
}

/** ms, but that one column of a long table takes longer */
const SLICE = 20;

/** `update`: the one that makes the table of the file. */
export function usePlan({ table, tableVersion }: Collaboration, update: Uint8Array): Planning {
  const [file, setFile] = useState<Table | null>(null);
  const [settings, setSettings] = useState<UpdateSettings | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [found, setFound] = useState<{ readonly of: UpdateSettings | null }>({ of: null });
  const version = useStore(tableVersion);

  useEffect(() => {
    const opened = openFileTable(update);
    const steps = proposingSettings(table, opened.table);
    // what is said meanwhile is drawn first; large tables take seconds, so the page is let live between slices
    let timer = setTimeout(function next() {
      const end = performance.now() + SLICE;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done !== true) {
        timer = setTimeout(next);
        return;
      }
      setFile(opened.table);
      setSettings(step.value);
    });
    return () => {
      clearTimeout(timer);
      opened.close();
    };
  }, [table, update]);

  useEffect(() => {
    if (file === null || settings === null || found.of === settings) return;
    const timer = setTimeout(() => {
      const plan = planUpdate(table, file, settings);
      const { links, key, cleaning } = settings;
      const measure = measureKey(table, file, links, key, cleaning);
      setPlanned({ file, plan, measure, items: itemsOf(plan), version: tableVersion.get() });
      setFound({ of: settings });
    });
    return () => clearTimeout(timer);
  }, [file, settings, found, table, tableVersion]);

  return {
    settings,
    planned,
    busy: settings === null || found.of !== settings,
    stale: planned !== null && planned.version !== version,
    choose: setSettings,
    refresh: () => setFound({ of: null }),
  };
}

/** Rows are updated by the best key there is; without one that finds any row, they are added. */
function* proposingSettings(table: Table, file: Table): Generator<undefined, UpdateSettings, undefined> {
  const links = proposeLinks(table.columns, file.columns);
  const cleaning = { zeros: true };
  const key = yield* proposingKey(table, file, links, cleaning);
  yield;
  const finds = key.length > 0 && measureKey(table, file, links, key, cleaning).shared > 0;
  return { mode: finds ? "update" : "append", links, key, cleaning, blanksErase: false };
}
