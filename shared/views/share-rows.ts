/** Sharing rows out among so many people. */

/** In blocks, in their order, of as many rows to one near: the first ones have one more. */
export function inBlocks<T>(rows: readonly T[], people: number): T[][] {
  return Array.from({ length: people }, (_, i) =>
    rows.slice(Math.ceil((rows.length * i) / people), Math.ceil((rows.length * (i + 1)) / people)),
  );
}

/** Rows that hold the same go together. The values with most rows are given first, each to who has least so far. */
export function byValue<T>(rows: readonly T[], valueIn: (row: T) => string, people: number): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const value = valueIn(row);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  const shares: T[][] = Array.from({ length: people }, () => []);
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  for (const group of sorted) {
    let least = shares[0];
    for (const share of shares) if (share.length < (least?.length ?? 0)) least = share;
    for (const row of group) least?.push(row);
  }
  return shares;
}
