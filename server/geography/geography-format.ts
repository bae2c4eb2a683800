/**
 * Answers of the API Découpage administratif. Source: geo.api.gouv.fr, definition.yml of datagouv/api-geo: /communes, /communes/{code},
 * /departements/{code}/communes, /epcis, /epcis/{code}/communes; `format=geojson` and `geometry=contour` give features (RFC 7946).
 */
import { z } from "zod";
import { CommuneCode, EpciCode } from "#shared/geo/chosen-territory.ts";
import { type Outline, ringsOf } from "#shared/geo/outline.ts";

const Feature = z.object({
  properties: z.object({ code: CommuneCode, nom: z.string().max(200) }),
  // one by one: tens of thousands of positions
  geometry: z.unknown(),
});

/** Of one feature or of a collection; null: it is neither, or no outline is in it. */
export function readOutlines(text: string): readonly Outline[] | null {
  const json = jsonOf(text);
  const features = z.object({ features: z.array(z.unknown()).max(2_000) }).safeParse(json);
  const outlines = (features.success ? features.data.features : [json]).flatMap((one): Outline[] => {
    const feature = Feature.safeParse(one);
    const rings = feature.success ? ringsOf(feature.data.geometry) : null;
    if (!feature.success || rings === null || rings.length === 0) return [];
    return [{ code: feature.data.properties.code, name: feature.data.properties.nom, rings }];
  });
  return outlines.length === 0 ? null : outlines;
}

const Epci = z.object({ code: EpciCode, nom: z.string().min(1).max(200) });
/** a few communes are in no group */
const Member = z.object({ code: CommuneCode, codeEpci: EpciCode.nullish() });
/** of the list of groups, and of that of communes */
const [MOST_EPCIS, MOST_MEMBERS] = [5_000, 60_000];

export type NamedEpci = z.infer<typeof Epci>;
export type MemberCommune = z.infer<typeof Member>;

/** Without what is none; null: nothing of it is one. */
export function readEpcis(text: string): readonly NamedEpci[] | null {
  return linesOf(text, Epci, MOST_EPCIS);
}

/** Likewise. */
export function readMembers(text: string): readonly MemberCommune[] | null {
  return linesOf(text, Member, MOST_MEMBERS);
}

/** One that is not as documented does not take the others with it. */
function linesOf<T>(text: string, shape: z.ZodType<T>, most: number): readonly T[] | null {
  const list = z.array(z.unknown()).max(most).safeParse(jsonOf(text));
  const lines = (list.success ? list.data : []).flatMap((one) => {
    const line = shape.safeParse(one);
    return line.success ? [line.data] : [];
  });
  return lines.length === 0 ? null : lines;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // what is no JSON is no answer: whoever asked says so
    return null;
  }
}
