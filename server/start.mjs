/** `npm start`: makes the clone ready if it is not, then runs the server in this process. Plain JavaScript: nothing is installed yet. */
import { buildClientIfNeeded, installIfNeeded } from "./set-up.mjs";

installIfNeeded();
buildClientIfNeeded();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main();
