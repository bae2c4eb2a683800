/** What was done in each dataset of a space and what waits there, for its list: counted without opening a table. */
import { personOf } from "#server/people/people.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { DatasetWork } from "#shared/wire/http.ts";
import { type OverviewParts, validRowsOf, waitedFromMe, waitedQuestions } from "./overview.ts";

/** As a member in that role sees it; nothing for who is none. */
export async function workIn(
  { outlines, people }: Pick<OverviewParts, "outlines" | "people">,
  space: SpaceId,
  member: { readonly id: UserId; readonly role: Role },
): Promise<ReadonlyMap<DatasetId, DatasetWork>> {
  const datasets = await outlines.datasets(member.id, space);
  const waited = waitedQuestions(await outlines.openQuestions(member.id, space));
  const lastOf = new Map(datasets.map(({ id, lastEditor, createdBy }) => [id, lastEditor ?? createdBy]));
  const known = new Map((await people.findAll([...new Set(lastOf.values())])).map((one) => [one.id, personOf(one)]));
  return new Map(
    datasets.map((outline) => {
      const questions = waited.get(outline.id) ?? [];
      const last = lastOf.get(outline.id);
      return [
        outline.id,
        {
          validRows: validRowsOf(outline),
          questions: { open: questions.length, forMe: waitedFromMe(member.role, questions) },
          lastBy: (last === undefined ? undefined : known.get(last)) ?? null,
        },
      ];
    }),
  );
}
