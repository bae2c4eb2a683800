/**
 * The real server's program (server/main.ts), loaded beforehand and started at a line on standard input: what a start costs is then
 * opening the data, not compiling. What `npm start` does before (install, build the screens) is left out.
 */
import { once } from "node:events";
import { register } from "tsx/esm/api";

register();
const { main } = await import("../../server/main.ts");
process.stdout.write("loaded\n");
await once(process.stdin, "data");
process.stdin.destroy();
await main();
