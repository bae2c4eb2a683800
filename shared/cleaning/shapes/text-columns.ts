/** A table as its columns of texts: what turning a table into one of another shape reads and gives. */

export interface TextColumns {
  readonly titles: readonly string[];
  /** of each title, a text for each row; all of one length */
  readonly columns: readonly (readonly string[])[];
}

export function rowCountOf({ columns }: TextColumns): number {
  return columns[0]?.length ?? 0;
}

/** Throws RangeError for a place that is not a column's. */
export function columnAt({ columns }: TextColumns, place: number): readonly string[] {
  const column = columns[place];
  if (column === undefined) throw new RangeError(`no column at ${place} of ${columns.length}`);
  return column;
}

/** Columns that are not among those named, by their places. */
export function placesBut({ titles }: TextColumns, named: readonly number[]): number[] {
  return Array.from(titles.keys()).filter((place) => !named.includes(place));
}
