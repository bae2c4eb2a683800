/** Port: the tokens of programs, known by their hash alone. */
import type { ApiTokenId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

export interface StoredApiToken {
  readonly id: ApiTokenId;
  readonly space: SpaceId;
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the token, hexadecimal */
  readonly tokenHash: string;
  readonly createdBy: UserId;
  /** ms since 1970 */
  readonly createdAt: number;
  /** the store returns tokens that expired or were revoked too: the caller judges */
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface ApiTokens {
  add(token: StoredApiToken): Promise<void>;
  find(tokenHash: string): Promise<StoredApiToken | null>;
  /** newest first */
  of(space: SpaceId): Promise<readonly StoredApiToken[]>;
  used(id: ApiTokenId, at: number): Promise<void>;
  /** one that was revoked before stays so; resolves to the token as it was before this, null when this space has none of that id */
  revoke(space: SpaceId, id: ApiTokenId, at: number): Promise<StoredApiToken | null>;
}
