/** How far a table is: the share of its cells that conform to the schema. */

/** What is known of one column that has a field, or of a required field that has no column (`column` null). */
export interface ColumnFigures<Column> {
  readonly column: Column | null;
  /** of the field */
  readonly name: string;
  /** cells that hold a value */
  readonly filled: number;
  /** cells, filled or not, about which something is wrong */
  readonly wrong: number;
  /** of those, the ones that hold nothing, and must hold something */
  readonly requiredEmpty: number;
  /** cells marked as having no value to give: by themselves they are neither right nor wrong, only a key or another column may want one */
  readonly unavailable: number;
}

export interface Share {
  /** cells that were to be judged: filled, or required and empty */
  readonly judged: number;
  readonly conforming: number;
  /** conforming / judged, 0 to 1; null when there was nothing to judge */
  readonly share: number | null;
}

export interface Score<Column> extends Share {
  readonly requiredEmpty: number;
  readonly unavailable: number;
  /** in the order given */
  readonly columns: readonly (ColumnFigures<Column> & Share)[];
}

/** Blank rows and cells that need not be filled do not count: a share says how much of what was entered is right. */
export function scoreOf<Column>(columns: readonly ColumnFigures<Column>[]): Score<Column> {
  const shares = columns.map((figures) => ({ ...figures, ...shareOf(figures) }));
  const sum = (of: (one: (typeof shares)[number]) => number) => shares.reduce((total, one) => total + of(one), 0);
  const judged = sum((one) => one.judged);
  const conforming = sum((one) => one.conforming);
  return {
    judged,
    conforming,
    share: judged === 0 ? null : conforming / judged,
    requiredEmpty: sum((one) => one.requiredEmpty),
    unavailable: sum((one) => one.unavailable),
    columns: shares,
  };
}

function shareOf({ filled, wrong, requiredEmpty }: ColumnFigures<unknown>): Share {
  const judged = filled + requiredEmpty;
  // what is wrong is known a moment after it was typed: between the two, never less than nothing
  const conforming = Math.max(0, judged - wrong);
  return { judged, conforming, share: judged === 0 ? null : conforming / judged };
}

/** Rounded down, so that 100 means every cell; with one decimal from 99 on. null when there was nothing to judge. */
export function percentOf({ judged, conforming }: Share): number | null {
  if (judged === 0) return null;
  const thousandths = Math.floor((conforming * 1000) / judged);
  return thousandths >= 990 ? thousandths / 10 : Math.floor((conforming * 100) / judged);
}
