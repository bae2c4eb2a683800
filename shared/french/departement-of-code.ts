/**
 * The département, or the overseas collectivity in its place, of a postal code or of a commune's code of Insee. Sources: Insee, code officiel
 * géographique of 2026; La Poste, base officielle des codes postaux. A postal code that serves communes of two départements is of the one it begins with.
 */
import { departementName } from "./departement.ts";
import { territories } from "./territory.ts";

export interface DepartementOfCode {
  /** `53`, `2A`, `971`, `988` */
  readonly code: string;
  readonly name: string;
}

const COLLECTIVITIES: Readonly<Record<string, string>> = {
  "975": "Saint-Pierre-et-Miquelon",
  "977": "Saint-Barthélemy",
  "978": "Saint-Martin",
  "984": "Terres australes et antarctiques françaises",
  "986": "Wallis-et-Futuna",
  "987": "Polynésie française",
  "988": "Nouvelle-Calédonie",
};

/** the few that begin otherwise: Paray-Vieille-Poste by its airport, and two islands that were of Guadeloupe */
const POSTAL_ELSEWHERE: Readonly<Record<string, string>> = { "94390": "91", "97133": "977", "97150": "978" };

/** All that a code may be of. */
export function departements(): readonly DepartementOfCode[] {
  const overseas = Object.entries(COLLECTIVITIES).map(([code, name]) => ({ code, name }));
  return [...territories().map(({ code, name }) => ({ code, name })), ...overseas];
}

/** `53000`, also with a space in it or without its first zero (`1320`); null for what is none of France (98000 is of Monaco). */
export function departementOfPostalCode(text: string): DepartementOfCode | null {
  const code = fiveSigns(text);
  if (code === null || !/^\d{5}$/.test(code)) return null;
  const elsewhere = POSTAL_ELSEWHERE[code];
  if (elsewhere !== undefined) return named(elsewhere);
  // 203, 205 and 207: letters of Ajaccio and of Porto-Vecchio that are sorted apart (cedex)
  if (code.startsWith("20")) return named(/^20[01357]/.test(code) ? "2A" : "2B");
  return named(firstOf(code));
}

/** `53130`, `2A004`, `97411`; null for what is none. */
export function departementOfCommuneCode(text: string): DepartementOfCode | null {
  const code = fiveSigns(text);
  return code === null ? null : named(firstOf(code));
}

function fiveSigns(text: string): string | null {
  const plain = text.replace(/\s/g, "").toUpperCase();
  return /^(?:\d{4,5}|2[AB]\d{3})$/.test(plain) ? plain.padStart(5, "0") : null;
}

function firstOf(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

function named(code: string): DepartementOfCode | null {
  const name = departementName(code) ?? COLLECTIVITIES[code];
  return name === undefined ? null : { code, name };
}
