/** The regions, by their codes. Source: Insee, code officiel géographique of 2026 (unchanged since 2016). */

const REGIONS: ReadonlyMap<string, string> = new Map([
  ["01", "Guadeloupe"],
  ["02", "Martinique"],
  ["03", "Guyane"],
  ["04", "La Réunion"],
  ["06", "Mayotte"],
  ["11", "Île-de-France"],
  ["24", "Centre-Val de Loire"],
  ["27", "Bourgogne-Franche-Comté"],
  ["28", "Normandie"],
  ["32", "Hauts-de-France"],
  ["44", "Grand Est"],
  ["52", "Pays de la Loire"],
  ["53", "Bretagne"],
  ["75", "Nouvelle-Aquitaine"],
  ["76", "Occitanie"],
  ["84", "Auvergne-Rhône-Alpes"],
  ["93", "Provence-Alpes-Côte d'Azur"],
  ["94", "Corse"],
]);
const NAMES: ReadonlySet<string> = new Set(REGIONS.values());

export function isRegionCode(text: string): boolean {
  return REGIONS.has(text);
}

/** undefined for a code of none */
export function regionName(code: string): string | undefined {
  return REGIONS.get(code);
}

/** Letter for letter, as Validata compares: `corse` is none. */
export function isRegionName(text: string): boolean {
  return NAMES.has(text);
}
