/** Use cases of people: a guest who gives a name; the name changed; the person others see. */

import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import { UserId } from "#shared/model/ids.ts";
import type { Person } from "#shared/wire/http.ts";

const COLOURS = 8;

/** What others see of a user. Whoever was erased has no name: each reader calls them a former member in their own language. */
export function personOf({ id, name, colour, erased }: User): Person {
  return erased === undefined ? { id, name, colour } : { id, name: "", colour, erased };
}

/** Someone we know by their name alone, in the colour that is rarest among `company`; it is for the caller to keep them. */
export function newGuest(name: string, company: readonly User[], now: number): User {
  return { id: newId(UserId), name, colour: rarestColour(company), createdAt: now };
}

export async function addGuest(people: People, name: string, company: readonly User[], now: number): Promise<User> {
  const user = newGuest(name, company, now);
  await people.add(user);
  return user;
}

function rarestColour(company: readonly User[]): number {
  const worn = Array.from({ length: COLOURS }, () => 0);
  for (const { colour } of company) worn[colour] = (worn[colour] ?? 0) + 1;
  return worn.indexOf(Math.min(...worn));
}
