/** `tablee COMMAND`: finds the command, reads its arguments, turns what goes wrong into a sentence and an exit code. */
import { parseArgs } from "node:util";
import { ConfigError } from "../config.ts";
import { BackupRefused } from "../storage/backups.ts";
import { FolderInUse } from "../storage/sqlite/lock-folder.ts";
import { MigrationRefused } from "../storage/sqlite/migrate.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { clean } from "./clean.ts";
import { type Command, CommandFailed, type Environment, type Terminal, WrongUse } from "./command.ts";
import { convert } from "./convert.ts";
import { inspect } from "./inspect.ts";
import { prepare } from "./prepare.ts";
import { restore } from "./restore.ts";
import { schemas } from "./schemas.ts";
import { serve } from "./serve.ts";
import { status } from "./status.ts";

const COMMANDS: readonly Command[] = [serve, prepare, backup, restore, status, check, inspect, convert, clean, schemas];

const WRONG_USE = 2;
const FAILED = 1;

/** Resolves with the exit code: 0 done, 1 not done, 2 not understood; null when the process goes on (`serve`). */
export async function runCommand(
  args: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<number | null> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help") {
    terminal.say(overview());
    return name === undefined ? WRONG_USE : 0;
  }
  try {
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined) throw new WrongUse(`There is no command “${name}”. There are: ${names()}.`);
    const { positionals, values } = read(command, rest);
    if (values.help === true) {
      terminal.say(`${usageOf(command)}\n\n${command.help}`);
      return 0;
    }
    if (!takesSoMany(command, positionals.length)) throw new WrongUse(usageOf(command));
    return await command.run({ args: positionals, options: values, environment, terminal });
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.complain(`${error.message}\nMore: npx tablee --help`);
      return WRONG_USE;
    }
    if (!isExpected(error)) throw error;
    terminal.complain(error.message);
    return FAILED;
  }
}

function read(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, help: { type: "boolean" } },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongUse(`${usageOf(command)}\n${error.message}`, { cause: error });
  }
}

function takesSoMany({ takes }: Command, given: number): boolean {
  const least = takes.filter((name) => !name.startsWith("[")).length;
  const most = takes.at(-1)?.endsWith("...]") === true ? Number.POSITIVE_INFINITY : takes.length;
  return least <= given && given <= most;
}

function isExpected(error: unknown): error is Error {
  return [ConfigError, BackupRefused, FolderInUse, MigrationRefused, CommandFailed].some(
    (kind) => error instanceof kind,
  );
}

function usageOf(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => `[--${name}${option.type === "string" ? ` ${option.takes}` : ""}]`,
  );
  return ["Usage: npx tablee", command.name, ...command.takes, ...options].join(" ");
}

function names(): string {
  return COMMANDS.map((command) => command.name).join(", ");
}

function overview(): string {
  const lines = COMMANDS.map(
    (command) => `  ${[command.name, ...command.takes].join(" ").padEnd(16)}${command.summary}`,
  );
  return [
    "Usage: npx tablee COMMAND",
    "",
    ...lines,
    "",
    "Each has its --help. The data folder and everything else come from the environment, as for the server",
    "(README, “Configuration”): TABLEE_DATA=/srv/tablee npx tablee status",
  ].join("\n");
}
