/** The groups of communes of France, looked up by the communes they are made of. */

export interface Epci {
  /** a SIREN */
  readonly code: string;
  readonly name: string;
  /** codes of Insee */
  readonly communes: readonly string[];
}

export interface Epcis {
  /** undefined: in none, as a few islands are, or no commune of today */
  ofCommune(code: string): Epci | undefined;
}

export function openEpcis(list: readonly Epci[]): Epcis {
  const byCommune = new Map(list.flatMap((epci) => epci.communes.map((code) => [code, epci] as const)));
  return { ofCommune: (code) => byCommune.get(code) };
}
