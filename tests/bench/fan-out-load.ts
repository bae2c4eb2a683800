/** What the clients of the fan-out benchmark are asked, and what they answer: JSON between two processes. */
export const DATASET = "table000000000000000";

export type Load =
  /** whole clients, each with its table, one edit a second each */
  | {
      readonly kind: "writers";
      readonly writers: number;
      readonly seconds: number;
      /** meanwhile somebody joins, and the table is read over HTTP, once a second */
      readonly visits?: boolean;
    }
  /** bare sockets: many edits a second to many readers, so that the server is the narrow place */
  | {
      readonly kind: "flood";
      readonly writers: number;
      readonly readers: number;
      readonly perSecond: number;
      readonly seconds: number;
    };

export interface ClientOrder {
  readonly provider: "y-websocket" | "hocuspocus";
  readonly url: string;
  readonly load: Load;
  /** the server answers a version with its echo once it is on disk */
  readonly acknowledges: boolean;
}

/** milliseconds */
export interface Latency {
  readonly median: number;
  readonly p99: number;
}

export interface ClientReport {
  /** from an edit to one other client that sees it, and to the last that sees it (null: not measured) */
  readonly pair: Latency;
  readonly all: Latency | null;
  /** from an edit to the server's word that it is on disk (null: the server does not say) */
  readonly stored: Latency | null;
  /** deliveries seen of those expected */
  readonly seen: number;
  readonly expected: number;
}

export function latencyOf(times: number[]): Latency {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}
