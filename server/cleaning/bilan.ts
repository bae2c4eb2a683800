/** The facts of a dataset's report, from its journal and what stands beside it; and what people write in it. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import type { BilanTexts } from "#server/storage/bilan-texts.ts";
import type { Imports } from "#server/storage/imports.ts";
import type { Journal, JournalLine, JournalPlace } from "#server/storage/journal.ts";
import type { People } from "#server/storage/people.ts";
import type { StepNotes } from "#server/storage/step-notes.ts";
import type { Versions } from "#server/storage/versions.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { TracedStep } from "#shared/document/trace.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import {
  BILAN_ENTRIES,
  BILAN_STEPS,
  type Bilan,
  type BilanFacts,
  type BilanSection,
  type BilanText,
  type WriteBilan,
} from "#shared/wire/bilan.ts";
import type { Person } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export interface BilanParts {
  readonly journal: Journal;
  readonly journalKeeper: JournalKeeper;
  readonly imports: Imports;
  readonly stepNotes: StepNotes;
  readonly bilanTexts: BilanTexts;
  readonly versions: Versions;
  readonly people: People;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly now: () => number;
}

/** lines read at once */
const PAGE = 200;
/** ms: who does nothing for so long has left */
const PAUSE = 30 * 60_000;
const MINUTE = 60_000;

export async function readBilan(parts: BilanParts, dataset: DatasetId): Promise<Bilan> {
  await parts.journalKeeper.settle(dataset);
  const { lines, steps, stepCount, cut } = await linesOf(parts, dataset);
  const [imports, notes, texts, versions] = await Promise.all([
    parts.imports.of(dataset),
    parts.stepNotes.of(dataset),
    parts.bilanTexts.of(dataset),
    parts.versions.ofDataset(dataset),
  ]);
  const named = [...lines, ...imports.map(({ by }) => ({ author: by })), ...texts.map(({ by }) => ({ author: by }))];
  const people = await peopleOf(parts, new Set(named.map(({ author }) => author)));
  const person = (id: UserId) => people.get(id) ?? { id, name: "—", colour: 0 };
  const why = new Map(notes.map(({ entry, text }) => [entry, text]));
  const facts: BilanFacts = {
    people: workOf(lines).map(({ author, ...work }) => ({ person: person(author), ...work })),
    first: isoOf(lines[0]?.at),
    last: isoOf(lines.at(-1)?.at),
    gestures: lines.length,
    cut,
    files: imports
      .map(({ kind, fileName, by, at, rows, columns, setAside }) => ({
        ...{ kind, fileName, rows, columns, by: person(by), at: new Date(at).toISOString() },
        setAside: setAside.reduce((sum, { what, count }) => sum + (what === "rows" ? count : 0), 0),
      }))
      .reverse(),
    steps: steps.map(({ line, did }) => ({
      ...did,
      entry: `${line.seq}.${line.part}`,
      at: new Date(line.at).toISOString(),
      author: person(line.author),
      cells: line.cells,
      rows: line.rows,
      why: why.get(`${line.seq}.${line.part}`) ?? null,
      columns: [...line.columns],
      cellColumns: [...line.cellColumns],
    })),
    stepCount,
    imported: versions.findLast(({ cause }) => cause === "import")?.id ?? null,
  };
  return { facts, texts: texts.map((text) => presented(text, person(text.by))) };
}

/** Throws "text-changed" when somebody else wrote there since. */
export async function writeBilan(
  parts: BilanParts,
  { dataset, user }: { readonly dataset: { readonly id: DatasetId }; readonly user: Actor },
  section: BilanSection,
  { text, since }: WriteBilan,
): Promise<BilanText> {
  const began = since === null ? null : Date.parse(since);
  // two texts of one moment could not be told apart
  const at = Math.max(parts.now(), (began ?? 0) + 1);
  const kept = { section, text, by: user.id, at };
  if (!(await parts.bilanTexts.put(dataset.id, kept, began))) throw new ProblemError("text-changed");
  parts.live.notify(dataset.id, { kind: "bilan", dataset: dataset.id });
  const people = await peopleOf(parts, new Set([user.id]));
  return presented(kept, people.get(user.id) ?? { id: user.id, name: "—", colour: 0 });
}

function presented({ section, text, at }: { section: BilanSection; text: string; at: number }, by: Person): BilanText {
  return { section, text, by, at: new Date(at).toISOString() };
}

/** What is kept of every line: a step's parameters may be long, and there are many lines. */
type Deed = Pick<JournalLine, "author" | "at" | "cells">;

interface StandingStep {
  readonly line: JournalLine;
  readonly did: TracedStep;
}

/**
 * Oldest first; the newest of them when there are more than are gone through. `steps`: the newest that nobody took back; `stepCount`: all of
 * those. Others are served between two pages.
 */
async function linesOf({ journal }: BilanParts, dataset: DatasetId) {
  const lines: Deed[] = [];
  const steps: StandingStep[] = [];
  let stepCount = 0;
  /** what was said last of each gesture, which the newest line tells first: does it stand? */
  const stands = new Map<string, boolean>();
  const found = (cut: boolean) => ({ lines: lines.reverse(), steps: steps.reverse(), stepCount, cut });
  let after: JournalPlace | undefined;
  for (;;) {
    const page = await journal.page(dataset, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const line of page) {
      const { author, at, cells, steps: told } = line;
      lines.push({ author, at, cells });
      for (const gesture of told?.redone ?? []) if (!stands.has(gesture)) stands.set(gesture, true);
      for (const gesture of told?.undone ?? []) if (!stands.has(gesture)) stands.set(gesture, false);
      const did = told?.did;
      if (did === undefined || stands.get(did.gesture) === false) continue;
      stepCount += 1;
      if (steps.length < BILAN_STEPS) steps.push({ line, did });
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return found(false);
    if (lines.length >= BILAN_ENTRIES) return found(true);
    after = { seq: last.seq, part: last.part };
    await nextTurn();
  }
}

interface Work {
  readonly author: UserId;
  readonly gestures: number;
  readonly cells: number;
  readonly minutes: number;
}

/** Who did most first. */
function workOf(lines: readonly Deed[]): Work[] {
  const works = new Map<UserId, { gestures: number; cells: number; time: number; last: number }>();
  for (const { author, at, cells } of lines) {
    const known = works.get(author);
    if (known === undefined) {
      works.set(author, { gestures: 1, cells, time: MINUTE, last: at });
      continue;
    }
    // a gesture after a pause takes a minute of its own
    known.time += at - known.last < PAUSE ? Math.max(0, at - known.last) : MINUTE;
    known.last = at;
    known.gestures++;
    known.cells += cells;
  }
  return [...works]
    .map(([author, { gestures, cells, time }]) => ({ author, gestures, cells, minutes: Math.ceil(time / MINUTE) }))
    .sort((a, b) => b.gestures - a.gestures);
}

async function peopleOf(
  { people }: Pick<BilanParts, "people">,
  ids: ReadonlySet<UserId>,
): Promise<Map<UserId, Person>> {
  return new Map((await people.findAll([...ids])).map((user) => [user.id, personOf(user)]));
}

function isoOf(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
