/** A table opened without an undo nor a listener: for measuring what a gesture alone costs. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";

export interface PlainReplica {
  readonly table: Table;
  /** what was written here, and was not received */
  readonly sent: readonly Uint8Array[];
  receive(updates: readonly Uint8Array[]): void;
}

export function openPlainReplica(update: Uint8Array): PlainReplica {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update, NETWORK);
  const sent: Uint8Array[] = [];
  doc.on("update", (made: Uint8Array, origin: unknown) => {
    if (origin !== NETWORK) sent.push(made);
  });
  return {
    table: openTable(doc),
    sent,
    receive(updates) {
      for (const one of updates) Y.applyUpdate(doc, one, NETWORK);
    },
  };
}

const NETWORK = "network";
