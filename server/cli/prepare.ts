/** `tablee prepare`: what `serve` would do before it starts; `tablee.mjs` has done it when this runs. */
import type { Command } from "./command.ts";

export const prepare: Command = {
  name: "prepare",
  takes: [],
  options: {},
  summary: "install what is missing, build the screens and the server",
  help: "For an upgrade: the server that runs goes on meanwhile, and the next start is short.",
  async run({ terminal }) {
    terminal.say("Everything is installed and built.");
    return 0;
  },
};
