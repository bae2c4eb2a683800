/** Tokens of programs: shown once, known to us by their hash alone; each acts as who made it, in one space, with at most its role. */
import { createHash, randomBytes } from "node:crypto";
import type { ApiTokens, StoredApiToken } from "#server/storage/api-tokens.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import type { Members } from "#server/storage/spaces.ts";
import { ApiTokenId, type SpaceId, type UserId } from "#shared/model/ids.ts";
import type { Person } from "#shared/wire/http.ts";
import type { ApiTokenLine, MadeApiToken, MakeApiToken } from "#shared/wire/members.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { TokenLimit } from "./actor.ts";
import type { Audit } from "./audit.ts";
import { expiryOf } from "./expiry.ts";
import { disconnect, type MembersParts } from "./members.ts";
import { personOf } from "./people.ts";

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

export interface ManageTokensParts extends ApiTokensParts, Pick<MembersParts, "datasets" | "live"> {
  readonly audit: Audit;
}

export interface TokenHolder {
  readonly user: User;
  readonly limit: TokenLimit;
}

/** True of what may be a token of ours: it is no session then. */
export function looksLikeApiToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** Makes one; `token` is shown this once. Throws "bad-request" for a day that will not do. */
export async function makeApiToken(
  parts: ManageTokensParts,
  space: SpaceId,
  by: User,
  made: MakeApiToken,
): Promise<MadeApiToken> {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const { name, role } = made;
  const stored: StoredApiToken = {
    id: newId(ApiTokenId),
    space,
    name,
    role,
    tokenHash: hashOf(token),
    createdBy: by.id,
    createdAt: parts.now(),
    expiresAt: expiryOf(made.expiresAt, parts.now()),
    lastUsedAt: null,
    revokedAt: null,
  };
  await parts.apiTokens.add(stored);
  await parts.audit.note(space, by.id, { action: "token-made", name, role });
  return { line: lineOf(stored, personOf(by), parts.now()), token };
}

/** Newest first, those that work no more included. */
export async function listApiTokens(parts: ApiTokensParts, space: SpaceId): Promise<ApiTokenLine[]> {
  const found = await parts.apiTokens.of(space);
  const makers = [...new Set(found.map(({ createdBy }) => createdBy))];
  const people = new Map((await parts.people.findAll(makers)).map((user) => [user.id, personOf(user)]));
  return found.map((token) => lineOf(token, people.get(token.createdBy) ?? null, parts.now()));
}

/** The sockets that stand on it close with all those of who made it, who come back by themselves. Throws "not-found". */
export async function revokeApiToken(
  parts: ManageTokensParts,
  space: SpaceId,
  by: UserId,
  id: ApiTokenId,
): Promise<void> {
  const found = await parts.apiTokens.revoke(space, id, parts.now());
  if (found === null) throw new ProblemError("not-found");
  if (found.revokedAt !== null) return;
  await disconnect(parts, space, found.createdBy);
  await parts.audit.note(space, by, { action: "token-revoked", name: found.name });
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

function lineOf(token: StoredApiToken, by: Person | null, now: number): ApiTokenLine {
  const { id, name, role, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return {
    id,
    name,
    role,
    by,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
    state: revokedAt !== null ? "revoked" : expiresAt <= now ? "expired" : "works",
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
