/** What the HTTP side asks of operation: is the server ready, its figures, and a note of each answer. */
import type { Readiness } from "./readiness.ts";

export interface Watch {
  readiness(): Readiness;
  /** Prometheus' text */
  metrics(): Promise<string>;
  readonly metricsType: string;
  /** who may read the figures without the operator's token */
  readonly metricsFor: "token" | "local" | "open";
  /** of the operator's file; null before it is written */
  token(): string | null;
  /** `route`: as it is declared, without what fills it */
  answered(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
}
