/** The marks of a table after one change of them, without asking for all of them again. */
import type { MarkGroup, Marks, MarksChange } from "#shared/wire/marks.ts";

export function changedMarks({ groups, people }: Marks, change: MarksChange): Marks {
  const { target, ids } = change.what === "given" ? change.group : change;
  const touched = new Set(ids);
  const isTouched = (group: MarkGroup) =>
    group.target === target && (change.what === "given" || change.of === null || change.of === group.by);
  const left = groups.flatMap((group) => {
    if (!isTouched(group) || !group.ids.some((id) => touched.has(id))) return [group];
    const kept = group.ids.flatMap((id, i) => (touched.has(id) ? [] : [i]));
    if (kept.length === 0) return [];
    return [{ ...group, ids: kept.map((i) => group.ids[i] ?? ""), seals: kept.map((i) => group.seals[i] ?? "") }];
  });
  if (change.what === "taken-away") return { groups: left, people };
  const { group, by } = change;
  return { groups: [...left, group], people: [...people.filter(({ id }) => id !== by.id), by] };
}
