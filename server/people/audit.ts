/** Port: what was done to a space itself, by whom; its owner reads it. */
import type { DatasetId, InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

export type AuditEntry =
  | { readonly action: "invited"; readonly invitation: InvitationId; readonly role: Role; readonly forName?: string }
  | { readonly action: "invitation-revoked"; readonly invitation: InvitationId }
  | { readonly action: "joined"; readonly role: Role; readonly invitation: InvitationId | null }
  | { readonly action: "role-changed"; readonly member: UserId; readonly from: Role; readonly to: Role }
  | { readonly action: "member-removed"; readonly member: UserId }
  | { readonly action: "left" }
  | { readonly action: "token-made"; readonly name: string; readonly role: Role }
  | { readonly action: "token-revoked"; readonly name: string }
  | { readonly action: "locked" | "unlocked"; readonly dataset: DatasetId; readonly column: string | null }
  | { readonly action: "dataset-deleted" | "dataset-given-back"; readonly dataset: DatasetId; readonly name: string }
  | { readonly action: "published"; readonly dataset: DatasetId; readonly name: string; readonly reason: string | null }
  | { readonly action: "personal-data-exported" | "person-erased"; readonly member: UserId };

export interface Audit {
  /** `actor` null: the server itself. Resolves when on disk. */
  note(space: SpaceId, actor: UserId | null, entry: AuditEntry): Promise<void>;
}
