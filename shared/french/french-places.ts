/** The communes and postal codes of a year: too many to be in the code, handed in by whoever has them. */
export interface FrenchPlaces {
  /** of communes and of the municipal arrondissements of Paris, Lyon and Marseille */
  readonly communeCodes: ReadonlySet<string>;
  readonly postalCodes: ReadonlySet<string>;
  /** with straight apostrophes; where it is missing they are not at hand */
  readonly communeNames?: () => ReadonlySet<string>;
}
