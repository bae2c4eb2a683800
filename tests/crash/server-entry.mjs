/**
 * The real server's program (server/main.ts), loaded beforehand and started at a line on standard input: what a start costs is then
 * opening the data. What `npm start` does before (install, build the screens) is left out.
 */
import { once } from "node:events";
import { loadServer } from "../../server/load-server.mjs";

const { main } = await loadServer("main");
// what happens once in an hour of use is to happen once in a second of a crash run
const { SYNC_LIMITS } = await loadServer("limits");
Object.assign(SYNC_LIMITS, JSON.parse(process.env.CRASH_LIMITS ?? "{}"));
process.stdout.write("loaded\n");
await once(process.stdin, "data");
process.stdin.destroy();
await main();
