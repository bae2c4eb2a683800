/** Making datasets of the tables that were chosen: one after the other, watched, and given up when asked. */
import { useEffect, useRef, useState } from "react";
import { importUpload, previewUpload } from "#client/api/uploads.ts";
import type { UploadId } from "#shared/model/ids.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import type { Made } from "./import-queue.ts";

export interface ToMake {
  /** key of the table */
  readonly table: string;
  readonly name: string;
  /** null: as proposed */
  readonly choices: ReadingChoices | null;
}

export type Creation =
  | { readonly at: "rest" }
  | { readonly at: "failed"; readonly error: unknown; readonly name: string }
  | { readonly at: "given up" }
  | {
      readonly at: "making";
      readonly name: string;
      readonly place: number;
      readonly of: number;
      readonly share: number;
    };

/** `made`, by key of the table, holds what stands already: when the third of four fails, the first two are there. */
export function useCreation(upload: UploadId, onMade: (made: readonly Made[]) => void) {
  const [creation, setCreation] = useState<Creation>({ at: "rest" });
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);

  async function make(tables: readonly ToMake[]) {
    const { signal } = renew(giveUp);
    const standing = new Map(made);
    const left = tables.filter(({ table }) => !standing.has(table));
    for (const [at, { table, name, choices }] of left.entries()) {
      const tell = (share: number) => setCreation({ at: "making", name, place: at + 1, of: left.length, share });
      tell(0);
      try {
        const taken = choices ?? (await previewUpload(upload, { table })).choices;
        const { dataset } = await importUpload(upload, name, taken, tell, signal);
        standing.set(table, { dataset, name });
        setMade(new Map(standing));
      } catch (error) {
        setCreation(signal.aborted ? { at: "given up" } : { at: "failed", error, name });
        return;
      }
    }
    onMade([...standing.values()]);
  }

  return { creation, made, make, cancel: () => giveUp.current?.abort() };
}

function renew(holder: { current: AbortController | null }): AbortController {
  const controller = new AbortController();
  holder.current = controller;
  return controller;
}
