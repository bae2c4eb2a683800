/** The same rows through tableschema, the validator that Table Schema's authors wrote for Node. It judges cells, and no keys. */
import { performance } from "node:perf_hooks";

/** What is used of it; it comes with no types that say so. */
interface Tableschema {
  Schema: {
    load(descriptor: unknown): Promise<{ castRow(row: readonly string[], failFast: boolean): unknown[] }>;
  };
}

/** `wrongRows`: those in which it finds something wrong. */
export async function peerPass(
  descriptor: unknown,
  rows: Iterable<readonly string[]>,
): Promise<{ readonly ms: number; readonly wrongRows: number }> {
  const { default: tableschema } = (await import("tableschema" as string)) as { default: Tableschema };
  const schema = await tableschema.Schema.load(descriptor);
  const all = [...rows];
  let wrongRows = 0;
  const start = performance.now();
  for (const row of all) {
    try {
      schema.castRow(row, false);
    } catch {
      // how it says that cells of the row are wrong
      wrongRows += 1;
    }
  }
  return { ms: performance.now() - start, wrongRows };
}
