/** `npm start`: makes the clone ready if it is not, then runs the server in this process. Plain JavaScript: nothing is installed yet. */
import { loadServer } from "./load-server.mjs";
import { buildClientIfNeeded, installIfNeeded } from "./set-up.mjs";

installIfNeeded();
buildClientIfNeeded();
const { main } = await loadServer("main");
await main();
