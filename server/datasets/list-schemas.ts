/** The schemas one may choose from. */
import { foldText } from "#shared/model/fold-text.ts";
import type { SchemaEntry, SchemaList } from "#shared/wire/schemas.ts";
import type { DatasetsParts } from "./parts.ts";
import { entryOf } from "./starting-points/starting-point.ts";
import { STARTING_POINTS } from "./starting-points/starting-points.ts";

/**
 * Those with every word of `search` in name, title or description; first where name or title alone have them. In both, starting points
 * come first, then the catalogue by title.
 */
export async function findSchemas(parts: Pick<DatasetsParts, "catalogue">, search: string): Promise<SchemaList> {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const { entries, catalogue } = await parts.catalogue.list();
  const all: SchemaEntry[] = [
    ...STARTING_POINTS.map((one) => ({ ...entryOf(one), origin: "starting-point" as const })),
    ...entries.map((entry) => ({ ...entry, origin: "catalogue" as const })),
  ];
  const found = all.filter((entry) => {
    const text = foldText(`${entry.name} ${entry.title} ${entry.description}`);
    return words.every((word) => text.includes(word));
  });
  return { entries: rankedBy(words, found), catalogue };
}

/** Where the title or the name says all of it comes before where only the description does. */
function rankedBy(words: readonly string[], entries: readonly SchemaEntry[]): SchemaEntry[] {
  const named = ({ name, title }: SchemaEntry) => {
    const text = foldText(`${name} ${title}`);
    return words.every((word) => text.includes(word));
  };
  return [...entries.filter(named), ...entries.filter((entry) => !named(entry))];
}
