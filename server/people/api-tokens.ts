/** Tokens of programs: shown once, known to us by their hash alone; each acts as who made it, in one space, with at most its role. */
import { createHash, randomBytes } from "node:crypto";
import type { ApiTokens, StoredApiToken } from "#server/storage/api-tokens.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import type { Members } from "#server/storage/spaces.ts";
import { ApiTokenId, type SpaceId, type UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { TokenLimit } from "./actor.ts";

/** says what it is wherever it is found: in a log, in a file that was shared by mistake */
const PREFIX = "tbl_";
const TOKEN = /^tbl_[A-Za-z0-9_-]{43}$/;
/** a program asks many times a second: its last use is written down this often, in ms */
const NOTED_EVERY = 60_000;

export interface ApiTokensParts {
  readonly apiTokens: ApiTokens;
  readonly people: People;
  readonly members: Members;
  readonly now: () => number;
}

export interface TokenHolder {
  readonly user: User;
  readonly limit: TokenLimit;
}

/** True of what may be a token of ours: it is no session then. */
export function looksLikeApiToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** Makes one; `token` is shown this once. */
export async function makeApiToken(
  parts: ApiTokensParts,
  made: { space: SpaceId; by: UserId; name: string; role: Role; expiresAt: number },
): Promise<{ stored: StoredApiToken; token: string }> {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const { by, ...rest } = made;
  const stored: StoredApiToken = {
    ...rest,
    id: newId(ApiTokenId),
    tokenHash: hashOf(token),
    createdBy: by,
    createdAt: parts.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await parts.apiTokens.add(stored);
  return { stored, token };
}

/** Whose token this is, and what it is held to; null when it is none, expired, was revoked, or who made it is not in the space any more. */
export async function holderOf(parts: ApiTokensParts, token: string): Promise<TokenHolder | null> {
  if (!TOKEN.test(token)) return null;
  const now = parts.now();
  const found = await parts.apiTokens.find(hashOf(token));
  if (found === null || found.revokedAt !== null || found.expiresAt <= now) return null;
  const [user, role] = await Promise.all([
    parts.people.find(found.createdBy),
    parts.members.roleOf(found.space, found.createdBy),
  ]);
  if (user === null || role === null) return null;
  if (found.lastUsedAt === null || Math.abs(now - found.lastUsedAt) >= NOTED_EVERY) {
    await parts.apiTokens.used(found.id, now);
  }
  return { user, limit: { token: found.id, space: found.space, role: found.role, until: found.expiresAt } };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
