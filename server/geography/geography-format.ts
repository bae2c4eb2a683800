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

const Epcis = z.array(z.object({ code: EpciCode, nom: z.string().min(1).max(200) })).max(5_000);
/** a few communes are in no group */
const Members = z.array(z.object({ code: CommuneCode, codeEpci: EpciCode.optional() })).max(60_000);

export type NamedEpci = z.infer<typeof Epcis>[number];
export type MemberCommune = z.infer<typeof Members>[number];

/** null: it is no such list. */
export function readEpcis(text: string): readonly NamedEpci[] | null {
  const list = Epcis.safeParse(jsonOf(text));
  return list.success && list.data.length > 0 ? list.data : null;
}

/** Likewise. */
export function readMembers(text: string): readonly MemberCommune[] | null {
  const list = Members.safeParse(jsonOf(text));
  return list.success && list.data.length > 0 ? list.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // what is no JSON is no answer: whoever asked says so
    return null;
  }
}
