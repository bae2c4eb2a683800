/**
 * The real server's program (server/main.ts), loaded beforehand and started at a line on standard input: what a start costs is then
 * opening the data, not compiling. What `npm start` does before (install, build the screens) is left out.
 */
import { once } from "node:events";
import { register } from "tsx/esm/api";

register();
const { main } = await import("../../server/main.ts");
// what happens once in an hour of use is to happen once in a second of a crash run
const { SYNC_LIMITS } = await import("../../server/sync/limits.ts");
Object.assign(SYNC_LIMITS, JSON.parse(process.env.CRASH_LIMITS ?? "{}"));
process.stdout.write("loaded\n");
await once(process.stdin, "data");
process.stdin.destroy();
await main();
