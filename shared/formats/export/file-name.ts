/** The names of files that go out. */
import { foldText } from "#shared/model/fold-text.ts";

/** `Marchés publics 2016` gives `marches-publics-2016`: lower case, hyphens, no accents; `table` where nothing is left. */
export function plainFileName(name: string): string {
  const plain = foldText(name.trim().replace(/\.(csv|tsv|txt|xlsx?|ods|json|geojson)$/i, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-+$/, "");
  return plain || "table";
}

/**
 * `20261122_215300567_marches-publics`: the convention of data.gouv.fr's guide. `day`: ISO 8601, of today; `producer`: SIREN or SIRET, whose
 * SIREN it begins with, or null, and then the part is missing.
 */
export function conventionalFileName(name: string, day: string, producer: string | null): string {
  const parts = [day.slice(0, 10).replaceAll("-", ""), producer?.slice(0, 9) ?? "", plainFileName(name)];
  return parts.filter((part) => part !== "").join("_");
}
