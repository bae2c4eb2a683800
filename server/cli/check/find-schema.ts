/** The schema that `--schema` names: a file, an address, one of our starting points, or one of the catalogue. */
import { stat } from "node:fs/promises";
import type { Config } from "#server/config.ts";
import { isWebAddress, NotReadable, readText } from "#server/datasets/schema-catalogue-reader.ts";
import { STARTING_POINTS, startingPointText } from "#server/datasets/starting-points/starting-points.ts";
import type { Words } from "#shared/i18n/words.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { FileRefused } from "../files/file-refused.ts";
import { fetchForCommands, openCatalogue } from "../open-catalogue.ts";

const LONGEST_WAIT = 15_000;

export interface FoundSchema {
  readonly schema: TableSchema;
  /** for people: its title, or what was asked for */
  readonly title: string;
}

/** Throws FileRefused, with the reason. */
export async function findSchema(asked: string, config: Config, words: Words): Promise<FoundSchema> {
  const text = await textOf(asked, config, words);
  const parsed = parseTableSchema(text, words.checks);
  if (!parsed.ok) {
    const lines = parsed.errors.map(({ place, message }) => `  ${place === "" ? "" : `${place}: `}${message}`);
    throw new FileRefused(parsed.code, [words.fileCheck.refusals["schema-not-valid"](asked), ...lines].join("\n"));
  }
  const { title, name } = parsed.schema;
  return { schema: parsed.schema, title: title ?? name ?? asked };
}

async function textOf(asked: string, config: Config, words: Words): Promise<string> {
  const { refusals } = words.fileCheck;
  if (asked.trim() === "") throw new FileRefused("schema-file", refusals["schema-empty"]);
  const limits = { bytes: LIMITS.schemaBytes, time: LONGEST_WAIT };
  if (isWebAddress(asked) || asked.startsWith("file:")) {
    return readText(asked, limits, fetchForCommands).catch((cause: unknown) => {
      if (!(cause instanceof NotReadable)) throw cause;
      throw new FileRefused("schema-address", refusals["schema-address"](asked), cause);
    });
  }
  const found = await whatIsAt(asked);
  if (STARTING_POINTS.some(({ name }) => name === asked) && found !== "file") return startingPointText(asked).text;
  if (found === "other") throw new FileRefused("schema-file", refusals["schema-not-file"](asked));
  if (found === "file") {
    return readText(asked, limits, fetchForCommands).catch((cause: unknown) => {
      if (!(cause instanceof NotReadable)) throw cause;
      if (cause.cause instanceof NotReadable) {
        throw new FileRefused("schema-file", refusals["schema-too-large"](asked), cause);
      }
      throw new FileRefused("unreadable", refusals.unreadable(asked, whyOf(cause)), cause);
    });
  }
  if (isPath(asked)) throw new FileRefused("schema-file", refusals["schema-file"](asked));
  return fromCatalogue(asked, config, words);
}

/** `org/name`, the newest version, or `org/name@1.2.3`. Nothing is kept: the next call asks again. */
async function fromCatalogue(asked: string, config: Config, words: Words): Promise<string> {
  const [name = "", version = null] = asked.split("@");
  try {
    return (await openCatalogue(config).get(name, version)).text;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const message =
      error.code === "catalogue-entry-not-found"
        ? words.fileCheck.refusals["schema-name"](asked)
        : words.problems[error.code](error.args);
    throw new FileRefused(error.code, message, error);
  }
}

/** What is there is what was meant: a folder is no name of the catalogue. A pipe is read as a file is. */
async function whatIsAt(path: string): Promise<"file" | "other" | "nothing"> {
  try {
    const found = await stat(path);
    return found.isFile() || found.isFIFO() ? "file" : "other";
  } catch (error) {
    if (error instanceof Error && "code" in error) return "nothing";
    throw error;
  }
}

/** `schema.json`, `./schema`, `/srv/schema`, `C:\\schema`: none is `publisher/name`. */
function isPath(asked: string): boolean {
  return /\.json$/i.test(asked) || /^(?:\.{0,2}|~|[a-z]:)[/\\]/i.test(asked);
}

function whyOf({ cause }: NotReadable): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "UTF-8";
}
