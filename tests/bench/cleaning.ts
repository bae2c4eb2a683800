/** Cleaning large tables: what each noun of tests/bench/cleaning measures, on 200,000 rows. */
import { clusterRows } from "./cleaning/clusters.ts";
import { joinRows } from "./cleaning/join.ts";
import { operationRows } from "./cleaning/operations.ts";
import { shapeRows } from "./cleaning/shapes.ts";
import type { BenchSection } from "./report.ts";

export async function run(): Promise<BenchSection> {
  return {
    title: "Cleaning",
    rows: [...operationRows(), ...shapeRows(), ...clusterRows(), ...joinRows()],
    notes: [
      "Operations: planned in steps over the table as it lies packed, prepared, written as one gesture, then applied to a second replica that is open; the median of five. The peer makes the same of a plain array of texts, all at once, and writes nothing.",
      "The longest step: how long an operation keeps a page from its next frame while it is planned and prepared; writing it is one more.",
    ],
  };
}
