/** What a table was compiled from, and which of its space were compiled from it: read in their journals, where their steps stand. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import { personOf } from "#server/people/people.ts";
import type { Datasets, StoredDataset } from "#server/storage/datasets.ts";
import type { Journal, JournalLine, JournalPlace } from "#server/storage/journal.ts";
import type { People } from "#server/storage/people.ts";
import { AppendParams } from "#shared/cleaning/operations/compile/append.ts";
import { JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import { readStep } from "#shared/cleaning/step.ts";
import { COMPILATION_STEPS, type Compilation, type CompilationList } from "#shared/wire/compilations.ts";

export interface CompilationsParts {
  readonly datasets: Datasets;
  readonly journal: Journal;
  readonly journalKeeper: JournalKeeper;
  readonly people: People;
}

/** `dataset`: one that whoever asks may read, as they may all of its space. */
export async function readCompilations(
  parts: CompilationsParts,
  dataset: Pick<StoredDataset, "id" | "space">,
): Promise<CompilationList> {
  const from: Found[] = [];
  const into: Found[] = [];
  for (const one of await parts.datasets.ofSpace(dataset.space)) {
    const found = await compiledInto(parts, one);
    if (one.id === dataset.id) from.push(...found);
    else into.push(...found.filter(({ source }) => source.kind === "dataset" && source.dataset === dataset.id));
  }
  const authors = new Set([...from, ...into].map(({ line }) => line.author));
  const people = new Map((await parts.people.findAll([...authors])).map((user) => [user.id, personOf(user)]));
  const listed = (list: readonly Found[]) =>
    list
      .toSorted((a, b) => b.line.at - a.line.at)
      .map(
        ({ dataset: of, line, operation, source, found }): Compilation => ({
          dataset: of.id,
          name: of.name,
          entry: `${line.seq}.${line.part}`,
          at: new Date(line.at).toISOString(),
          author: people.get(line.author) ?? { id: line.author, name: "—", colour: 0 },
          operation,
          source,
          found,
        }),
      );
  return { from: listed(from), into: listed(into) };
}

interface Found extends Pick<Compilation, "operation" | "source" | "found"> {
  readonly dataset: StoredDataset;
  readonly line: JournalLine;
}

const PAGE = 200;

async function compiledInto(parts: CompilationsParts, dataset: StoredDataset): Promise<Found[]> {
  await parts.journalKeeper.settle(dataset.id);
  const lines: JournalLine[] = [];
  let after: JournalPlace | undefined;
  do {
    const page = await parts.journal.page(dataset.id, {
      kinds: ["step"],
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    lines.push(...page);
    const last = page.length < PAGE ? undefined : page.at(-1);
    after = last && { seq: last.seq, part: last.part };
    // a space may have many long histories: others are served in between
    await nextTurn();
  } while (after !== undefined && lines.length < COMPILATION_STEPS);
  const undone = new Set<string>();
  for (const { steps } of lines.toReversed()) {
    for (const gesture of steps?.undone ?? []) undone.add(gesture);
    for (const gesture of steps?.redone ?? []) undone.delete(gesture);
  }
  return lines.flatMap((line): Found[] => {
    const did = line.steps?.did;
    if (did === undefined || undone.has(did.gesture)) return [];
    const said = readParams(did.operation, did.params);
    return said === null ? [] : [{ dataset, line, operation: did.operation, ...said }];
  });
}

/** null: no compiling, or one that this program cannot read */
function readParams(operation: string, params: string): { source: Source; found: Compilation["found"] } | null {
  if (operation !== "compile.join" && operation !== "compile.append") return null;
  const content = readStep(params)?.params;
  if (operation === "compile.join") {
    const read = JoinParams.safeParse(content);
    return read.success && read.data.source !== null
      ? { source: read.data.source, found: read.data.found ?? null }
      : null;
  }
  const read = AppendParams.safeParse(content);
  return read.success && read.data.source !== null ? { source: read.data.source, found: null } : null;
}
