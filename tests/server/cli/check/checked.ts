/** `tablee check` in this process. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "#server/cli/tablee.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

export interface Checked {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** There is no data folder, and no catalogue but the one that `environment` names. */
export async function checked(args: readonly string[], environment: Record<string, string> = {}): Promise<Checked> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(
    ["check", ...args],
    { TABLEE_DATA: "/nowhere", TABLEE_SCHEMA_CATALOGUE: "/nowhere/schemas.json", ...environment },
    { say: (line) => void out.push(line), complain: (line) => void err.push(line) },
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder with these files: name -> text, or what is written as JSON. */
export function filesOf<Name extends string>(
  files: Readonly<Record<Name, string | Buffer | object>>,
): Record<Name, string> {
  const folder = temporaryFolder();
  const paths: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(files) as Name[]) {
    const content = files[name];
    paths[name] = join(folder, name);
    writeFileSync(
      join(folder, name),
      typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    );
  }
  return paths as Record<Name, string>;
}
