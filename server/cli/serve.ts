/** `tablee serve`: the server, as `npm start`. */
import { main } from "../main.ts";
import type { Command } from "./command.ts";

export const serve: Command = {
  name: "serve",
  takes: [],
  options: {},
  summary: "run the server (the same as npm start)",
  help: [
    "Runs until it is told to stop (Ctrl+C, SIGTERM): then everything that came is stored, and clients come back by",
    "themselves to the next start. SIGHUP reads the TLS certificate again.",
  ].join("\n"),
  async run() {
    await main();
    return null;
  },
};
