/** By handle: 0 for a row that is not among these, else its position counted from 1; as long as the largest handle asks. */
export function placesOf(rows: Uint32Array): Uint32Array {
  let most = -1;
  for (const row of rows) if (row > most) most = row;
  const places = new Uint32Array(most + 1);
  for (let position = 0; position < rows.length; position += 1) places[rows[position] ?? 0] = position + 1;
  return places;
}
