/** A commune of France, or what is named and coded like one. Source: Insee, code officiel géographique. */
export interface Commune {
  /** of Insee: a text, `01053` begins with a zero. What was a commune may bear the code of the one it is now a part of. */
  readonly code: string;
  readonly name: string;
  /** `arrondissement`: municipal, of Paris, Lyon or Marseille; `former`: déléguée or associée, now a part of another */
  readonly kind: "commune" | "arrondissement" | "former";
  /** code of the commune that it is a part of; null for a commune */
  readonly partOf: string | null;
  /** those of the commune as a whole; none for what was a commune */
  readonly postalCodes: readonly string[];
  /** how many live there, as a power of two, rounded down; 0 where it is not known */
  readonly size: number;
}
