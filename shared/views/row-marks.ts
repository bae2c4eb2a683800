/** A set of rows, by handle: as quick to ask as to fill. */

/** 1 for the handles given, 0 for those between them; as long as the largest asks. */
export function marksOf(rows: Uint32Array): Uint8Array {
  let most = -1;
  for (const row of rows) if (row > most) most = row;
  const marks = new Uint8Array(most + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}
