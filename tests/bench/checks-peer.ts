/** The same rows through tableschema, the validator that Table Schema's authors wrote for Node, told to go on to the end. */
import { performance } from "node:perf_hooks";

/** What is used of it; it comes with no types that say so. */
interface Tableschema {
  Table: {
    load(
      rows: readonly (readonly string[])[],
      options: { schema: unknown },
    ): Promise<{ read(options: { forceCast: true }): Promise<readonly unknown[]> }>;
  };
}

/** A pass each time it is called. `wrongRows`: those in which it finds something wrong. */
export async function preparePeer(
  descriptor: { readonly fields: readonly { readonly name: string }[] },
  rows: readonly (readonly string[])[],
): Promise<() => Promise<{ readonly ms: number; readonly wrongRows: number }>> {
  const { default: tableschema } = (await import("tableschema" as string)) as { default: Tableschema };
  const titles = descriptor.fields.map(({ name }) => name);
  return async () => {
    const table = await tableschema.Table.load([titles, ...rows], { schema: descriptor });
    const start = performance.now();
    const read = await table.read({ forceCast: true });
    const ms = performance.now() - start;
    return { ms, wrongRows: read.filter((row) => row instanceof Error).length };
  };
}
