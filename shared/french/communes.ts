/** The communes of a year, looked up by what people know of them: a code, a postal code, a name, the beginning of one. */
import { foldText } from "#shared/model/fold-text.ts";
import type { Commune } from "./commune.ts";
import type { FrenchPlaces } from "./french-places.ts";

export interface Communes {
  /** what `isCommuneCode`, `isPostalCode` and `isCommuneName` ask */
  readonly places: FrenchPlaces;
  /** A commune or a municipal arrondissement; what was a commune only where nothing else bears its code. */
  ofCode(code: string): Commune | undefined;
  /** Those that a postal code serves, the largest first: one code serves up to 46. */
  ofPostalCode(postalCode: string): readonly Commune[];
  /** Those of this name, but for case, accents and the usual short forms; communes before what was one, the largest first. */
  named(name: string): readonly Commune[];
  /** Those that `typed` may mean: a name, some of its words, a postal code or the beginning of one, or both; the likeliest first. */
  search(typed: string, most: number): readonly Commune[];
}

interface Entry {
  readonly commune: Commune;
  /** its name as `nameKey` gives it, after a space */
  readonly key: string;
}

/** In one form: `St-Étienne s/Mer` and `SAINT ETIENNE SUR MER` give the same. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/\bs\/\s*/g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bst(e?)\b/g, "saint$1")
    .trim();
}

/** Takes about a tenth of a second for the whole of France: once. */
export function openCommunes(list: readonly Commune[]): Communes {
  const entries = list.map((commune): Entry => ({ commune, key: ` ${nameKey(commune.name)}` }));
  entries.sort((a, b) => likelier(a.commune, b.commune));
  const byCode = grouped(entries, ({ commune }) => [commune.code]);
  const byPostalCode = grouped(entries, ({ commune }) => commune.postalCodes);
  const byName = grouped(entries, ({ key }) => [key.slice(1)]);
  const today = list.filter(({ kind }) => kind !== "former");
  let names: ReadonlySet<string> | null = null;

  return {
    places: {
      communeCodes: new Set(today.map(({ code }) => code)),
      postalCodes: new Set(byPostalCode.keys()),
      communeNames() {
        names ??= new Set(today.map(({ name }) => name.replaceAll("’", "'")));
        return names;
      },
    },
    ofCode: (code) => byCode.get(code)?.[0],
    ofPostalCode: (postalCode) => byPostalCode.get(postalCode) ?? [],
    named: (name) => byName.get(arrondissementKey(nameKey(name))) ?? [],
    search(typed, most) {
      const words = nameKey(typed).split(" ");
      const figures = words.find((word) => /^(?:\d{2,5}|2[ab]\d{0,3})$/.test(word))?.toUpperCase();
      const name = words.filter((word) => word.toUpperCase() !== figures).join(" ");
      if (name === "" && figures === undefined) return [];
      // the entries stand in the order of likelihood: once enough begin with what was typed, what only contains it does not count
      const ranks: [whole: Commune[], beginning: Commune[], within: Commune[]] = [[], [], []];
      const whole = new Set(name === "" ? [] : byName.get(name));
      for (const { commune, key } of entries) {
        if (ranks[1].length >= most && (whole.size === 0 || ranks[0].length > 0)) break;
        if (figures !== undefined && !isOfFigures(commune, figures)) continue;
        const at = name === "" ? 0 : key.indexOf(` ${name}`);
        if (at === -1) continue;
        const isWhole = name === "" ? hasExactly(commune, figures ?? "") : whole.has(commune);
        ranks[at > 0 ? 2 : isWhole ? 0 : 1].push(commune);
      }
      return ranks.flat().slice(0, most);
    },
  };
}

/** Communes before arrondissements before what was one; the largest first. */
function likelier(a: Commune, b: Commune): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.size - a.size || (a.code < b.code ? -1 : 1);
}

const KINDS: readonly Commune["kind"][] = ["commune", "arrondissement", "former"];

function isOfFigures({ code, postalCodes }: Commune, figures: string): boolean {
  return code.startsWith(figures) || postalCodes.some((one) => one.startsWith(figures));
}

function hasExactly({ code, postalCodes }: Commune, figures: string): boolean {
  return code === figures || postalCodes.includes(figures);
}

/** `paris 15`, `paris 15e` and `lyon 3eme` as the register names them; any other key as it is. */
function arrondissementKey(key: string): string {
  const [, city, number] =
    /^(paris|lyon|marseille) 0?(\d{1,2})(?: ?(?:e|er|eme|ieme|ere))?(?: arr(?:ondissement)?)?$/.exec(key) ?? [];
  if (number === undefined) return key;
  return `${city} ${number}${number === "1" ? "er" : "e"} arrondissement`;
}

function grouped(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Commune[]> {
  const groups = new Map<string, Commune[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry.commune]);
      else group.push(entry.commune);
    }
  return groups;
}
