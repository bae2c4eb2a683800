#!/usr/bin/env node
/** `tablee`: the operator's commands. Plain JavaScript, for the same reason as `start.mjs`. */
import { loadServer } from "./load-server.mjs";
import { buildClientIfNeeded, installIfNeeded } from "./set-up.mjs";

const args = process.argv.slice(2);
installIfNeeded();
if (["serve", "prepare"].includes(args[0]) && !args.includes("--help")) buildClientIfNeeded();
// whoever reads may have seen enough: `npx tablee check … | head`
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
const { runCommand } = await loadServer("tablee");
const code = await runCommand(args, process.env, {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
if (code !== null) process.exitCode = code;
