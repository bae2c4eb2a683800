/** Which communes a text may mean, with what else is known of the place. */
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import { closest } from "./values.ts";

/** What the row's other cells say of the place; undefined where they say nothing. */
export interface PlaceHints {
  readonly postalCode?: string | undefined;
  readonly departement?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly name?: string | undefined;
}

/** `62300 Lens`, `Lens (62)`, `LENS CEDEX 2`: the name, and the figures beside it. */
interface Written {
  readonly name: string;
  readonly figures: string | undefined;
}

/** One commune where the text and the hints leave no other; several to choose from; none where they contradict each other. */
export function communeCandidates(text: string, hints: PlaceHints, communes: Communes): readonly Commune[] {
  const { name, figures } = writtenAs(text);
  const own = figures === undefined ? hints : { ...hints, ...hintOf(figures) };
  if (name !== "") return agreeing(byName(name, own, communes), own);
  if (figures === undefined) return [];
  // five figures may be a code of Insee and a postal code, of two places
  const ofCode = communes.ofCode(figures);
  const found = agreeing([...(ofCode === undefined ? [] : [ofCode]), ...communes.ofPostalCode(figures)], hints);
  const meant = hints.name === undefined ? null : named(hints.name, communes);
  return [...new Set(found)].filter((one) => one.kind !== "former" && (meant === null || meant.includes(one)));
}

function writtenAs(text: string): Written {
  const bare = text
    .replace(/\bcedex(?:\s+\d{1,2})?\b/gi, " ")
    .replace(/^(?:mairie|ville|commune)\s+(?:de|du|des|d['’])\s*/i, "")
    .replace(/^f-(?=\d{5})/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const beside = /^[(]?(\d{4,5}|2[ab]\d{3})[)]?\s*[-–,]?\s+(\D.*)$/i.exec(bare) ?? null;
  if (beside !== null) return { name: beside[2] ?? "", figures: (beside[1] ?? "").toUpperCase().padStart(5, "0") };
  const after = /^(\D.*?)\s*[-–,]?\s*[(]?\b(\d{5}|\d{2,3}|2[ab]\d{0,3})[)]?$/i.exec(bare);
  if (after !== null && !/^(?:paris|lyon|marseille)$/i.test(after[1] ?? ""))
    return { name: after[1] ?? "", figures: (after[2] ?? "").toUpperCase() };
  return /^(?:\d{5}|2[ab]\d{3})$/i.test(bare)
    ? { name: "", figures: bare.toUpperCase() }
    : { name: bare, figures: undefined };
}

function hintOf(figures: string): PlaceHints {
  return figures.length < 4 ? { departement: figures } : { postalCode: figures };
}

/** Of this name exactly; else, among those that the hints leave, the one it must mean. */
function byName(name: string, hints: PlaceHints, communes: Communes): readonly Commune[] {
  const found = named(name, communes);
  if (found.length > 0) return found;
  const near = hints.postalCode === undefined ? [] : communes.ofPostalCode(hints.postalCode);
  const meant = closest(
    name,
    near.map((one) => one.name),
  );
  return near.filter((one) => one.name === meant);
}

/** The communes of today: of what was one and bore this name, the one it is now a part of. */
function named(name: string, communes: Communes): readonly Commune[] {
  const wholes = communes
    .named(name)
    .flatMap((one) => (one.kind === "former" ? (communes.ofCode(one.partOf ?? "") ?? []) : one));
  return [...new Set(wholes)];
}

function agreeing(found: readonly Commune[], hints: PlaceHints): readonly Commune[] {
  return found.filter(
    ({ code, postalCodes }) =>
      (hints.communeCode === undefined || code === hints.communeCode) &&
      (hints.postalCode === undefined || postalCodes.includes(hints.postalCode) || code === hints.postalCode) &&
      (hints.departement === undefined || code.startsWith(hints.departement)),
  );
}
