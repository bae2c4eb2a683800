/** The client as it was built: the journeys serve it, and a test that stands for a new build changes a copy of its own. */
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Its folder. Throws with the remedy when the client was never built. */
export function builtClient(): string {
  const folder = process.env.TABLEE_BUILT_CLIENT ?? fileURLToPath(new URL("../../dist/client", import.meta.url));
  if (existsSync(join(folder, "sw.js"))) return folder;
  throw new Error(`No built client in ${folder}: run the tests with "npm test", which builds it.`);
}

export function copyBuiltClient(to: string): void {
  cpSync(builtClient(), to, { recursive: true });
}
