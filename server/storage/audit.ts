/** Port: the entries of what was done to a space, kept for ever. What they say is the business of `people/audit.ts`. */
import type { SpaceId, UserId } from "#shared/model/ids.ts";

export interface NewAuditRow {
  readonly space: SpaceId;
  /** ms since 1970 */
  readonly at: number;
  /** null: the server itself */
  readonly actor: UserId | null;
  readonly action: string;
  /** JSON, an object of the action's own shape */
  readonly details: string;
}

export interface AuditRow extends NewAuditRow {
  /** grows with each entry */
  readonly id: number;
}

export interface AuditFilter {
  /** null: of everybody */
  readonly actor: UserId | null;
  /** null: of every kind */
  readonly actions: readonly string[] | null;
  /** null: from the newest on; else only those before that id */
  readonly before: number | null;
  readonly limit: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface AuditLog {
  add(row: NewAuditRow): Promise<void>;
  /** newest first */
  page(space: SpaceId, filter: AuditFilter): Promise<readonly AuditRow[]>;
  /** everybody who did something in it, in no particular order */
  actors(space: SpaceId): Promise<readonly UserId[]>;
}
