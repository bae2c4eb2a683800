/** Notices as their readers see them. */
import { personOf } from "#server/people/people.ts";
import type { StoredNotice } from "#server/storage/notices.ts";
import type { People } from "#server/storage/people.ts";
import type { Notice } from "#shared/wire/notices.ts";

/** In the order given. */
export async function presentNotices(people: People, notices: readonly StoredNotice[]): Promise<Notice[]> {
  const actors = [...new Set(notices.flatMap(({ by }) => by ?? []))];
  const known = new Map((await people.findAll(actors)).map((user) => [user.id, personOf(user)]));
  return notices.map(({ id, at, kind, by, space, spaceName, dataset, datasetName, about, readAt }) => ({
    ...{ id, kind, about },
    at: new Date(at).toISOString(),
    by: (by === null ? undefined : known.get(by)) ?? null,
    space: { id: space, name: spaceName },
    dataset: { id: dataset, name: datasetName },
    read: readAt !== null,
  }));
}
