/** What the clients of the load benchmark are told, and what they answer: messages between processes. */
import type { DatasetId } from "../../shared/model/ids.ts";
import type { LatencySummary } from "./latencies.ts";

export interface LoadTable {
  readonly dataset: DatasetId;
  readonly name: string;
  /** one session token each: who types in this table */
  readonly typists: readonly string[];
}

export interface LoadOrder {
  readonly role: "typists" | "pasters" | "newcomer";
  readonly address: string;
  readonly space: string;
  /** of someone who may edit everything, for pastes, reads and those who come late */
  readonly token: string;
  readonly tables: readonly LoadTable[];
  readonly seconds: number;
}

/** What a cell must hold in the end. */
export interface ExpectedCell {
  readonly dataset: DatasetId;
  /** position in the table: nobody inserts or moves rows */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface LoadFigures {
  readonly edits: number;
  /** by name of what was measured */
  readonly latencies: Readonly<Record<string, LatencySummary>>;
  /** sockets the server asked to come back (1001, 1012, 1013), and that did */
  readonly reconnections: number;
  readonly errors: readonly string[];
}

export type ClientMessage =
  | { readonly kind: "ready" }
  /** of the newcomer: cells that do not hold what was last typed in them */
  | { readonly kind: "compared"; readonly wrong: number }
  /** since the last one */
  | { readonly kind: "minute"; readonly figures: LoadFigures }
  | {
      readonly kind: "done";
      readonly figures: LoadFigures;
      readonly expected: readonly ExpectedCell[];
      /** numbers typed: all from 0 up to, not including, this one */
      readonly typed: number;
      /** deliveries to others that never came */
      readonly unseen: number;
      readonly unstored: number;
    };

/** edits per second of each typist; presence twice as often */
export const EDITS_PER_SECOND = 1;
/** milliseconds between two pastes, somewhere */
export const PASTE_EVERY = 3_000;
export const PASTED_ROWS = 500;
export const PASTED_COLUMNS = 10;
