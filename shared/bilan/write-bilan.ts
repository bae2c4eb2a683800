/** The report of a dataset in words: what was done, from which files, by whom, and where it stands. */
import type { BilanWords } from "#shared/i18n/fr/bilan.ts";
import type { BilanFacts, BilanSection, BilanText } from "#shared/wire/bilan.ts";
import type { DecidedColumn } from "#shared/wire/private-data.ts";
import type { Block } from "./blocks.ts";

/** What the screen works out, for it has the table: null where it is not known. */
export interface BilanLook {
  readonly rows: number;
  readonly columns: number;
  /** beside the table as it was imported */
  readonly changes: {
    readonly rowsAdded: number;
    readonly rowsRemoved: number;
    /** cells that were blank and hold something; the other way round; that hold something else */
    readonly filled: number;
    readonly cleared: number;
    readonly changed: number;
    readonly columnsAdded: readonly string[];
    readonly columnsRemoved: readonly string[];
    readonly columnsRenamed: readonly { readonly before: string; readonly after: string }[];
  } | null;
  /** titles of columns that are never published */
  readonly privateColumns: readonly string[];
  /** the schema in force; null: none */
  readonly schema: string | null;
  /** in hundredths: of the table as it was imported, and as it is; null: there is nothing to judge by */
  readonly before: { readonly percent: number | null; readonly issues: number } | null;
  readonly now: { readonly percent: number | null; readonly issues: number } | null;
  readonly doubts: number | null;
  readonly questions: number | null;
}

export interface BilanParts {
  readonly dataset: string;
  readonly space: string;
  readonly facts: BilanFacts;
  readonly texts: readonly BilanText[];
  readonly look: BilanLook;
  readonly decisions: readonly DecidedColumn[];
}

/** One part: its title, what is known, what people wrote. */
export interface BilanPart {
  readonly section: BilanSection;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly text: string;
}

type StepInWords = (step: BilanFacts["steps"][number]) => string;

/** operations that bring what another table holds */
const OF_OTHER_TABLES: ReadonlySet<string> = new Set(["compile.append", "compile.join"]);
/** columns taken out that are told one by one: a long table made of a wide one has one less for each year */
const TOLD_APART = 6;

/** `stepInWords`: what a step did, after the name of who did it. */
export function bilanParts(parts: BilanParts, words: BilanWords, stepInWords: StepInWords): readonly BilanPart[] {
  const written = new Map(parts.texts.map(({ section, text }) => [section, text]));
  const blocks: Readonly<Record<BilanSection, readonly Block[]>> = {
    about: aboutBlocks(parts, words),
    files: fileBlocks(parts.facts, words, stepInWords),
    people: peopleBlocks(parts.facts, words),
    steps: stepBlocks(parts.facts, words, stepInWords),
    columns: columnBlocks(parts, words),
    privacy: privacyBlocks(parts, words),
    quality: qualityBlocks(parts.look, words),
    doubts: doubtBlocks(parts.look, words),
  };
  return (Object.keys(blocks) as BilanSection[]).map((section) => ({
    section,
    heading: words.sections[section],
    blocks: blocks[section],
    text: written.get(section) ?? "",
  }));
}

/** The whole of it, for a file: parts in which nothing is known and nothing was written are left out. */
export function wholeBilan({ dataset, space }: BilanParts, parts: readonly BilanPart[], words: BilanWords): Block[] {
  return [
    { kind: "title", text: words.documentTitle(dataset) },
    { kind: "paragraph", text: space },
    ...parts.flatMap(({ heading, blocks, text }): Block[] =>
      blocks.length === 0 && text.trim() === ""
        ? []
        : [
            { kind: "heading", text: heading },
            ...(text.trim() === "" ? [] : [{ kind: "paragraph", text: text.trim() } as const]),
            ...blocks,
          ],
    ),
  ];
}

function aboutBlocks({ facts, look }: BilanParts, words: BilanWords): Block[] {
  const items = [words.size(look.rows, look.columns)];
  if (facts.first !== null && facts.last !== null) items.push(words.period(facts.first, facts.last, facts.gestures));
  const since: string[] = [];
  if (look.changes !== null) {
    const { rowsAdded, rowsRemoved, filled, cleared, changed } = look.changes;
    if (rowsAdded > 0) since.push(words.rowsAdded(rowsAdded));
    if (rowsRemoved > 0) since.push(words.rowsRemoved(rowsRemoved));
    if (filled > 0) since.push(words.filled(filled));
    if (changed > 0) since.push(words.changed(changed));
    if (cleared > 0) since.push(words.cleared(cleared));
  }
  return [
    { kind: "list", items },
    ...(since.length === 0
      ? []
      : [{ kind: "paragraph", text: words.sinceImport } as const, { kind: "list", items: since } as const]),
    ...(facts.cut ? [{ kind: "paragraph", text: words.cut } as const] : []),
  ];
}

/** Files that were read, and the tables that rows or columns were taken from since, told as the steps they were. */
function fileBlocks({ files, steps }: BilanFacts, words: BilanWords, stepInWords: StepInWords): Block[] {
  const items = [
    ...files.map(({ kind, fileName, by, at, rows, columns, setAside }) =>
      words.file({ kind, fileName, by: by.name, at, rows, columns, setAside }),
    ),
    ...steps
      .filter(({ operation }) => OF_OTHER_TABLES.has(operation))
      .map((step) => words.step(step.author.name, stepInWords(step), step.at, step.cells, step.rows, null)),
  ];
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function peopleBlocks({ people }: BilanFacts, words: BilanWords): Block[] {
  if (people.length === 0) return [];
  return [
    {
      kind: "table",
      head: words.peopleHead,
      rows: people.map(({ person, gestures, cells, minutes }) => [
        person.name,
        words.time(minutes),
        words.number(gestures),
        words.number(cells),
      ]),
    },
    { kind: "paragraph", text: words.timeHint },
  ];
}

function stepBlocks({ steps, stepCount }: BilanFacts, words: BilanWords, stepInWords: StepInWords): Block[] {
  if (steps.length === 0) return [];
  return [
    ...(stepCount > steps.length
      ? [{ kind: "paragraph", text: words.lastSteps(steps.length, stepCount) } as const]
      : []),
    {
      kind: "list",
      items: steps.map((step) =>
        words.step(step.author.name, stepInWords(step), step.at, step.cells, step.rows, step.why),
      ),
    },
  ];
}

function columnBlocks({ look: { changes }, facts }: BilanParts, words: BilanWords): Block[] {
  if (changes === null) return [];
  const made = new Map(
    facts.steps.flatMap(({ columns, author }) =>
      columns.flatMap(({ before, after }) =>
        before === null && after !== null ? [[after, author.name] as const] : [],
      ),
    ),
  );
  const items = [
    ...changes.columnsAdded.map((title) => words.columnAdded(title, made.get(title) ?? null)),
    ...changes.columnsRenamed.map(({ before, after }) => words.columnRenamed(before, after)),
    ...(changes.columnsRemoved.length > TOLD_APART
      ? [words.columnsRemoved(changes.columnsRemoved)]
      : changes.columnsRemoved.map((title) => words.columnRemoved(title))),
  ];
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function privacyBlocks({ look: { privateColumns }, decisions }: BilanParts, words: BilanWords): Block[] {
  const items = decisions.map(({ title, said, by, at }) =>
    said.decision === "remove"
      ? words.decidedRemove(title, by.name, at)
      : words.decidedKeep(title, by.name, at, said.motive, said.note),
  );
  return [
    ...(privateColumns.length === 0
      ? []
      : [{ kind: "paragraph", text: words.privateColumns(privateColumns.length) } as const]),
    ...(items.length === 0 ? [] : [{ kind: "list", items } as const]),
  ];
}

function qualityBlocks({ schema, before, now }: BilanLook, words: BilanWords): Block[] {
  if (schema === null) return [{ kind: "paragraph", text: words.noSchema }];
  const items = [words.schema(schema)];
  if (before !== null) items.push(words.scoreBefore(before.percent, before.issues));
  if (now !== null) items.push(words.scoreNow(now.percent, now.issues));
  return [{ kind: "list", items }];
}

function doubtBlocks({ doubts, questions }: BilanLook, words: BilanWords): Block[] {
  const items = [
    ...(doubts === null ? [] : [words.doubts(doubts)]),
    ...(questions === null ? [] : [words.questions(questions)]),
  ];
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
