/** What every command of `tablee` is made of. */

export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** `takes`: what is written after it, as the usage shows it: `FILE` */
export type CommandOption =
  | { readonly type: "boolean" }
  /** `multiple`: it may be given again and again */
  | { readonly type: "string"; readonly takes: string; readonly short?: string; readonly multiple?: true };

export interface Command {
  readonly name: string;
  /** names of its arguments: `FILE`; the last may be `[WORDS...]`, none or more */
  readonly takes: readonly string[];
  /** what `parseArgs` may find, without `--help` */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** one line of the list of commands */
  readonly summary: string;
  readonly help: string;
  /** resolves with the exit code; null: the process goes on */
  run(call: {
    readonly args: readonly string[];
    readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
    readonly environment: Environment;
    readonly terminal: Terminal;
  }): Promise<number | null>;
}

/** The command was called in a way it does not understand. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** It could not be done: the message says why, and what to do. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}
