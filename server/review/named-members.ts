/** Who a comment names: members of its space only. Whoever else an @ was put before stays a mere text. */
import type { Members } from "#server/storage/spaces.ts";
import { mentionsIn } from "#shared/comments/mentions.ts";
import type { SpaceId, UserId } from "#shared/model/ids.ts";

/** Each once, in the order of their ids. */
export async function namedMembers(
  { members }: { readonly members: Members },
  space: SpaceId,
  text: string,
): Promise<UserId[]> {
  const named = mentionsIn(text);
  if (named.length === 0) return [];
  const inSpace = new Set((await members.of(space)).map(({ user }) => user));
  return named.filter((user) => inSpace.has(user)).sort();
}
