/** Cleaning large tables: what each noun of tests/bench/cleaning measures, on 200,000 rows. */
import { clusterRows } from "./cleaning/clusters.ts";
import { joinRows } from "./cleaning/join.ts";
import { operationRows } from "./cleaning/operations.ts";
import { peerRows } from "./cleaning/peers.ts";
import { previewRows } from "./cleaning/previews.ts";
import { shapeRows } from "./cleaning/shapes.ts";
import type { BenchSection } from "./report.ts";

export async function run(): Promise<BenchSection> {
  return {
    title: "Cleaning",
    rows: [
      ...operationRows(),
      ...shapeRows(),
      ...clusterRows(),
      ...joinRows(),
      ...previewRows(),
      ...(await peerRows()),
    ],
    notes: [
      "Operations: planned in steps over the table as it lies packed, prepared, written as one gesture, then applied to a second replica that is open; the median of five. The peer makes the same of a plain array of texts, all at once, and writes nothing.",
      "A preview: from the parameters as a key leaves them to the cells before and after of the rows in sight, all in one go.",
      "DuckDB and danfojs: from tables in memory to one in memory, which they keep to themselves; DuckDB on all cores. Ours is planned in steps of a page, undone by one key, and ends when another replica has it. danfojs has no unpivoting: a table a year, put under each other.",
      "The longest step: how long an operation keeps a page from its next frame while it is planned and prepared; writing it is one more.",
    ],
  };
}
