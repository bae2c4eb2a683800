/** The format of schema.data.gouv.fr's `schemas.json`, as much of it as serves to choose a Table Schema. */
import { z } from "zod";
import type { CatalogueEntry } from "#shared/wire/http.ts";

const Version = z.object({ version_name: z.string(), schema_url: z.string() });

const PublishedSchema = z.object({
  name: z.string().min(1),
  title: z.string().nullish(),
  description: z.string().nullish(),
  schema_type: z.string(),
  schema_url: z.string().nullish(),
  versions: z.array(z.unknown()).nullish(),
});

const Published = z.object({ schemas: z.array(z.unknown()) });

/** One Table Schema of the catalogue; `addresses` are aligned on `versions`, the newest first. */
export interface PublishedTableSchema extends CatalogueEntry {
  readonly addresses: readonly string[];
}

/** The Table Schemas of a catalogue, by title; entries that cannot be read are left out. null when the text is not a catalogue. */
export function readCatalogue(text: string): PublishedTableSchema[] | null {
  const published = Published.safeParse(parseJson(text));
  if (!published.success) return null;
  const entries = published.data.schemas.flatMap((written) => {
    const schema = PublishedSchema.safeParse(written);
    return schema.success && schema.data.schema_type === "tableschema" ? entryOf(schema.data) : [];
  });
  return entries.sort((a, b) => a.title.localeCompare(b.title, "fr"));
}

function entryOf(schema: z.infer<typeof PublishedSchema>): PublishedTableSchema[] {
  const versions = (schema.versions ?? [])
    .flatMap((written) => {
      const version = Version.safeParse(written);
      return version.success ? [version.data] : [];
    })
    .sort((a, b) => compareVersions(b.version_name, a.version_name));
  const only = schema.schema_url ? [{ version_name: "latest", schema_url: schema.schema_url }] : [];
  const known = versions.length > 0 ? versions : only;
  if (known.length === 0) return [];
  return [
    {
      name: schema.name,
      title: schema.title ?? schema.name,
      description: schema.description ?? "",
      versions: known.map((version) => version.version_name),
      addresses: known.map((version) => version.schema_url),
    },
  ];
}

/** `2.10.0` is newer than `v2.9.1`; a number is newer than a word. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.replace(/^v/, "").split(/[.+-]/));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const [one, other] = [left?.[index] ?? "0", right?.[index] ?? "0"];
    const [first, second] = [Number(one), Number(other)];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      if (one === other) continue;
      if (Number.isNaN(first) !== Number.isNaN(second)) return Number.isNaN(first) ? -1 : 1;
      return one < other ? -1 : 1;
    }
    if (first !== second) return first - second;
  }
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
