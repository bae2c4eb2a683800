/** Expected columns as the panel knows them: each stays the one it is when it is renamed, whoever does it. */
import type { Field } from "#shared/schema/table-schema.ts";

export interface KnownField {
  /** the same as long as it is there */
  readonly key: string;
  readonly name: string;
  /** its name before the last time that it was renamed; null: it was not, since it is known */
  readonly was: string | null;
  /** what else is said of it */
  readonly rest: string;
}

/** `before` as they are in `fields`, in the order of these. One that goes and one that comes with all it said is one that was renamed. */
export function followFields(before: readonly KnownField[], fields: readonly Field[]): readonly KnownField[] {
  const rests = fields.map((field) => JSON.stringify({ ...field, name: "" }));
  const names = new Set(fields.map(({ name }) => name));
  const known = new Map(before.map((one) => [one.name, one]));
  const comes = fields.flatMap(({ name }, index) => (known.has(name) ? [] : [index]));
  const follows = new Map<number, KnownField>();
  const gone = before.map((one, index) => ({ one, index })).filter(({ one }) => !names.has(one.name));
  for (const { one, index } of gone) {
    const free = comes.filter((at) => !follows.has(at));
    const alike = free.filter((at) => rests[at] === one.rest);
    const alone = gone.length === 1 && comes.length === 1 && comes[0] === index ? index : undefined;
    const at = alike.find((candidate) => candidate === index) ?? alike[0] ?? alone;
    if (at !== undefined) follows.set(at, one);
  }
  const keys = new Set(before.map(({ key }) => key));
  return fields.map(({ name }, index) => {
    const rest = rests[index] ?? "";
    const same = known.get(name);
    if (same !== undefined) return { ...same, rest };
    const renamed = follows.get(index);
    if (renamed !== undefined) return { key: renamed.key, name, was: renamed.name, rest };
    let key = name;
    while (keys.has(key)) key += "'";
    keys.add(key);
    return { key, name, was: null, rest };
  });
}
