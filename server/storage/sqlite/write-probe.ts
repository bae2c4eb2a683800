/** Does the disk take what is written? Asked by writing. */
import type { Database } from "./database.ts";

/** A transaction that changes nothing anybody reads, down to the disk. Throws what SQLite says when it is refused. */
export function createWriteProbe({ connection }: Pick<Database, "connection">): () => void {
  return () => {
    const version = Number(connection.pragma("user_version", { simple: true }));
    connection.pragma(`user_version = ${(version + 1) % 2}`);
  };
}
