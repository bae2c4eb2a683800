/**
 * Everything someone is in, at a glance: how far each dataset is, what is left, what waits for them. No table is opened for it but those
 * that were edited after they were approved, which may hold the same again.
 */
import { personOf } from "#server/people/people.ts";
import type { DatasetOutline, Outlines, SaidInQuestion, SpaceFigures } from "#server/storage/outlines.ts";
import type { People } from "#server/storage/people.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { can } from "#shared/access/abilities.ts";
import type { DatasetId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { NextStep, Overview, OverviewDataset } from "#shared/wire/overview.ts";
import { waitedFor } from "./present-threads.ts";
import { type ReviewStatesParts, reviewStates } from "./review-states.ts";

export interface OverviewParts extends ReviewStatesParts {
  readonly outlines: Outlines;
  readonly people: People;
  readonly live: Pick<LiveDatasets, "present">;
  /** resolves when the figures of everything recorded so far are stored */
  readonly settleCounts: () => Promise<void>;
}

type Waited = NonNullable<ReturnType<typeof waitedFor>>;

export async function overviewFor(parts: OverviewParts, user: UserId): Promise<Overview> {
  await parts.settleCounts();
  const spaces = await parts.outlines.spaces(user);
  const outlines = await parts.outlines.datasets(user);
  const questions = waitedQuestions(await parts.outlines.openQuestions(user));
  const edited = await reviewStates(
    parts,
    outlines.filter((outline) => outline.edited),
  );
  const present = new Map(outlines.map(({ id }) => [id, parts.live.present(id)]));
  const ids = new Set(outlines.flatMap((outline) => [lastDeed(outline).by, ...(present.get(outline.id) ?? [])]));
  const people = new Map((await parts.people.findAll([...ids])).map((one) => [one.id, personOf(one)]));
  const bySpace = new Map(spaces.map((space) => [space.id, space]));
  return {
    spaces: spaces.map(({ id, name, role, people: count }) => ({ id, name, role, people: count })),
    datasets: outlines.flatMap((outline) => {
      const space = bySpace.get(outline.space);
      if (space === undefined) return [];
      const its = questions.get(outline.id) ?? [];
      const last = lastDeed(outline);
      const modified = edited.get(outline.id)?.modified ?? (outline.edited ? null : false);
      return [
        {
          ...whereItIs(outline),
          modified,
          questions: { open: its.length, oldest: oldestOf(its) },
          forMe: waitingForMe(space, { ...outline, modified }, its),
          last: { at: new Date(last.at).toISOString(), by: people.get(last.by) ?? null },
          present: (present.get(outline.id) ?? []).flatMap((id) => people.get(id) ?? []),
        },
      ];
    }),
  };
}

function whereItIs(
  outline: DatasetOutline,
): Omit<OverviewDataset, "modified" | "questions" | "forMe" | "last" | "present"> {
  const { id, space, name, rows, columns, issues, state, isPublic, comments } = outline;
  return {
    ...{ id, space, name, rows, columns, issues, state, isPublic, comments },
    validRows: validRowsOf(outline),
  };
}

export function validRowsOf({ valid, rows, validMarks }: DatasetOutline): number {
  return valid ? rows : Math.min(rows, validMarks);
}

function waitingForMe(
  { role, reviewers }: SpaceFigures,
  { state, modified, suggestions }: Pick<OverviewDataset, "state" | "modified"> & Pick<DatasetOutline, "suggestions">,
  questions: readonly Waited[],
): OverviewDataset["forMe"] {
  const steps: Readonly<Record<DatasetOutline["state"], NextStep | null>> = {
    draft: null,
    // an owner may, and is waited for only where nobody else is
    "in-review": role === "reviewer" || (role === "owner" && reviewers === 0) ? "review" : null,
    "changes-requested": can(role, "edit") ? "correct" : null,
    approved: can(role, "manage") && modified !== true ? "publish" : null,
    published: null,
  };
  return {
    questions: waitedFromMe(role, questions),
    suggestions: can(role, "edit") ? suggestions : 0,
    step: steps[state],
  };
}

/** How many of them wait for someone in that role. */
export function waitedFromMe(role: Role, questions: readonly Waited[]): number {
  const side = role === "reviewer" ? "reviewers" : can(role, "edit") ? "editors" : null;
  return questions.filter((waited) => waited.for === side).length;
}

/** For each dataset, the open questions that somebody waits for. */
export function waitedQuestions(said: readonly SaidInQuestion[]): ReadonlyMap<DatasetId, readonly Waited[]> {
  const threads = new Map<ThreadId, SaidInQuestion[]>();
  for (const one of said) {
    const before = threads.get(one.thread);
    if (before === undefined) threads.set(one.thread, [one]);
    else before.push(one);
  }
  const found = new Map<DatasetId, Waited[]>();
  for (const comments of threads.values()) {
    const [first] = comments;
    const waited = waitedFor(comments);
    if (first === undefined || waited === null) continue;
    found.set(first.dataset, [...(found.get(first.dataset) ?? []), waited]);
  }
  return found;
}

function oldestOf(questions: readonly Waited[]): string | null {
  return questions.length === 0 ? null : new Date(Math.min(...questions.map(({ since }) => since))).toISOString();
}

/** The last edit or comment: what the journal does not know yet is put down to who edited last, or made the dataset. */
function lastDeed({ changedAt, createdBy, lastEditor, lastComment }: DatasetOutline): { at: number; by: UserId } {
  return lastComment !== null && lastComment.at > changedAt
    ? lastComment
    : { at: changedAt, by: lastEditor ?? createdBy };
}
