/** Use cases of spaces: making one, seeing who is in it. */
import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import type { Members, Spaces, StoredSpace } from "#server/storage/spaces.ts";
import { SpaceId, type UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Person, SpaceSummary } from "#shared/wire/http.ts";
import { addGuest, personOf } from "./people.ts";

export interface SpacesParts {
  readonly people: People;
  readonly spaces: Spaces;
  readonly members: Members;
  readonly now: () => number;
}

/**
 * Makes a space and its owner: whoever is signed in on this browser (who takes the name given, it being the newest they call
 * themselves), else a new person of that name.
 */
export async function createSpace(
  parts: SpacesParts,
  given: { name: string; person: string },
  signedIn: User | null,
): Promise<{ space: StoredSpace; owner: User }> {
  const { people, spaces, now } = parts;
  const owner =
    signedIn === null ? await addGuest(people, given.person, [], now()) : { ...signedIn, name: given.person };
  if (signedIn !== null && signedIn.name !== given.person) await people.rename(signedIn.id, given.person);
  const space = { id: newId(SpaceId), name: given.name, createdAt: now() };
  await spaces.add(space, { space: space.id, user: owner.id, role: "owner", joinedAt: now() });
  return { space, owner };
}

/** The spaces someone is in, in the order they joined. */
export async function spacesOf(parts: SpacesParts, user: UserId): Promise<SpaceSummary[]> {
  const found = await parts.spaces.ofUser(user);
  return found.map(({ id, name, role }) => ({ id, name, role }));
}

/** Everyone in a space with their role, in the order they joined. */
export async function membersOf(parts: SpacesParts, space: SpaceId): Promise<(Person & { role: Role })[]> {
  const members = await parts.members.of(space);
  const users = new Map((await parts.people.findAll(members.map(({ user }) => user))).map((user) => [user.id, user]));
  return members.flatMap(({ user: id, role }) => {
    const user = users.get(id);
    return user === undefined ? [] : [{ ...personOf(user), role }];
  });
}
