/**
 * The subject of an act of a local authority: one of the nine headings of the nomenclature of Actes, a slash, and the rest. Case and
 * accents do not count. Source: nomenclature nationale Actes (Direction générale des collectivités locales).
 */

const HEADINGS = [
  "Commande publique",
  "Urbanisme",
  "Domaine et patrimoine",
  "Fonction publique",
  "Institutions et vie politique",
  "Libertés publiques et pouvoirs de police",
  "Finances locales",
  "Domaines de compétences par thèmes",
  "Autres domaines de compétences",
];
const KNOWN: ReadonlySet<string> = new Set(HEADINGS.map(plain));

/** `slash`: there is none; `space`: one beside it; `heading`: what stands before it is not in the nomenclature. */
export type NomenclatureFault = "slash" | "space" | "heading";

/** What is wrong with a subject; null when it is right. */
export function nomenclatureFault(text: string): NomenclatureFault | null {
  const slash = text.indexOf("/");
  if (slash === -1) return "slash";
  const heading = plain(text.slice(0, slash));
  if (!KNOWN.has(heading.trim())) return "heading";
  return KNOWN.has(heading) && !text.includes("/ ") ? null : "space";
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
