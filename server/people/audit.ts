/** What was done to a space itself, by whom: noted by those who do it, read by its owners. */
import type { AuditLog, AuditRow } from "#server/storage/audit.ts";
import type { Datasets } from "#server/storage/datasets.ts";
import type { People } from "#server/storage/people.ts";
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import { AuditEntry, type AuditKind, type AuditLine, type AuditPage, type AuditQuery } from "#shared/wire/audit.ts";
import { personOf } from "./people.ts";

export type { AuditEntry };

export interface Audit {
  /** `actor` null: the server itself. Resolves when on disk. */
  note(space: SpaceId, actor: UserId | null, entry: AuditEntry): Promise<void>;
}

const PAGE = 50;

const KINDS: Readonly<Record<AuditKind, readonly AuditEntry["action"][]>> = {
  invitations: ["invited", "list-invited", "link-renewed", "invitation-revoked", "joined"],
  members: ["space-renamed", "role-changed", "ownership-passed", "member-removed", "left"],
  tokens: ["token-made", "token-revoked"],
  datasets: [
    "locked",
    "unlocked",
    "dataset-deleted",
    "dataset-given-back",
    "dataset-purged",
    "published",
    "view-saved",
    "view-changed",
    "view-deleted",
    "recipe-saved",
    "recipe-changed",
    "recipe-deleted",
    "told-apart-forgotten",
    "privacy-decided",
    "shared-out",
    "sharing-cancelled",
  ],
  "personal-data": ["personal-data-exported", "person-erased"],
};

export interface AuditParts {
  readonly auditLog: AuditLog;
  readonly people: People;
  readonly datasets: Datasets;
}

export function createAudit({ auditLog, now }: { auditLog: AuditLog; now: () => number }): Audit {
  return {
    note: (space, actor, { action, ...details }) =>
      auditLog.add({ space, at: now(), actor, action, details: JSON.stringify(details) }),
  };
}

/** One page, newest first. */
export async function readAudit(parts: AuditParts, space: SpaceId, query: AuditQuery): Promise<AuditPage> {
  const rows = await parts.auditLog.page(space, { ...filterOf(query), limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const actors = await parts.people.findAll(await parts.auditLog.actors(space));
  return {
    lines: await present(parts, shown),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    people: actors.map(personOf).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** All of it that `query` lets through, newest first, a page at a time. */
export async function* readWholeAudit(
  parts: AuditParts,
  space: SpaceId,
  query: Omit<AuditQuery, "before">,
): AsyncGenerator<AuditLine[]> {
  let before: number | null = null;
  for (;;) {
    const rows: readonly AuditRow[] = await parts.auditLog.page(space, { ...filterOf(query), before, limit: PAGE });
    yield await present(parts, rows);
    before = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE || before === null) return;
  }
}

function filterOf({ person, kind, before }: AuditQuery) {
  return { actor: person ?? null, actions: kind === undefined ? null : KINDS[kind], before: before ?? null };
}

async function present(parts: AuditParts, rows: readonly AuditRow[]): Promise<AuditLine[]> {
  const read = rows.flatMap((row) => {
    const entry = entryOf(row);
    return entry === null ? [] : [{ row, entry }];
  });
  const ids = read.flatMap(({ row, entry }) => [row.actor, memberIn(entry)].filter((id) => id !== null));
  const people = new Map((await parts.people.findAll([...new Set(ids)])).map((user) => [user.id, personOf(user)]));
  return Promise.all(
    read.map(async ({ row, entry }) => {
      const member = memberIn(entry);
      const dataset = "dataset" in entry ? await parts.datasets.find(entry.dataset) : null;
      return {
        id: row.id,
        at: new Date(row.at).toISOString(),
        actor: row.actor === null ? null : (people.get(row.actor) ?? null),
        entry,
        member: member === null ? null : (people.get(member) ?? null),
        dataset: dataset?.name ?? null,
      };
    }),
  );
}

function memberIn(entry: AuditEntry): UserId | null {
  return "member" in entry ? entry.member : null;
}

/** null: written by a later version of the product. */
function entryOf({ action, details }: AuditRow): AuditEntry | null {
  const parsed = AuditEntry.safeParse({ action, ...JSON.parse(details) });
  return parsed.success ? parsed.data : null;
}
