/** Communes, their groups and their outlines, from a service that speaks as the national one documents itself; kept once they were fetched. */
import type { TerritoryKind } from "#shared/geo/chosen-territory.ts";
import type { EpciList } from "#shared/wire/territory.ts";
import { type MemberCommune, type NamedEpci, readEpcis, readMembers, readOutlines } from "./geography-format.ts";
import type { KeptAnswers, KeptText } from "./kept-answers.ts";

export interface Geography {
  /** to be told to people: where it comes from */
  readonly host: string;
  /** of the communes of one place, as JSON of a list of `Outline`; null: nobody answers, and they were never here */
  outlines(kind: TerritoryKind, code: string): Promise<KeptText | null>;
  /** by name; null: likewise */
  epcis(): Promise<EpciList["epcis"] | null>;
}

/** bytes: the communes of the largest département are a few million */
const OUTLINE_BYTES = 24 * 1024 * 1024;
/** the communes of France, a hundred each */
const LIST_BYTES = 8 * 1024 * 1024;

/** `address`: of the service, without its routes. */
export function createGeography(address: string, answers: KeptAnswers): Geography {
  const base = address.replace(/\/$/, "");
  const AS_OUTLINES = "fields=nom,code&format=geojson&geometry=contour";
  const routes = {
    communes: (code: string) => `/communes/${code}?${AS_OUTLINES}`,
    epcis: (code: string) => `/epcis/${code}/communes?${AS_OUTLINES}`,
    departements: (code: string) => `/departements/${code}/communes?${AS_OUTLINES}`,
  } satisfies Record<TerritoryKind, (code: string) => string>;
  /** the list that was made last, of which texts: it takes a moment, and is asked for by everyone who chooses a group */
  let made: { readonly of: readonly KeptText[]; readonly epcis: EpciList["epcis"] } | null = null;
  return {
    host: new URL(base).host,
    outlines: (kind, code) =>
      answers.written({ address: `${base}${routes[kind](code)}`, bytes: OUTLINE_BYTES, read: readOutlines }),
    async epcis() {
      const [names, members] = await Promise.all([
        answers.written({ address: `${base}/epcis?fields=nom,code`, bytes: LIST_BYTES, read: readEpcis }),
        answers.written({ address: `${base}/communes?fields=code,codeEpci`, bytes: LIST_BYTES, read: readMembers }),
      ]);
      if (names === null || members === null) return null;
      const of = [names, members];
      const isMade = made?.of.every((text, at) => text.text === of[at]?.text) === true;
      if (made === null || !isMade)
        made = { of, epcis: withCommunes(JSON.parse(names.text), JSON.parse(members.text)) };
      return made.epcis;
    },
  };
}

/** By name. */
function withCommunes(names: readonly NamedEpci[], members: readonly MemberCommune[]): EpciList["epcis"] {
  const of = new Map<string, string[]>();
  for (const { code, codeEpci } of members) {
    if (codeEpci === undefined || codeEpci === null) continue;
    const there = of.get(codeEpci);
    if (there === undefined) of.set(codeEpci, [code]);
    else there.push(code);
  }
  return names
    .map(({ code, nom }) => ({ code, name: nom, communes: of.get(code) ?? [] }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
