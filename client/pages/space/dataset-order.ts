/**
 * The orders of the datasets of a space. Once chosen, an order places them; each then stays where it is while others work, and what is
 * new comes first.
 */
import type { DatasetId } from "#shared/model/ids.ts";
import { DatasetState } from "#shared/wire/approval.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";

export const SORT_KEYS = ["name", "state", "quality", "validated", "questions", "last", "here"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

/** What one looks for first comes first: what is late, and what moves. */
const NATURAL: Readonly<Record<SortKey, Order["direction"]>> = {
  name: "ascending",
  state: "ascending",
  quality: "ascending",
  validated: "ascending",
  questions: "descending",
  last: "descending",
  here: "descending",
};

/** null: what has no such figure comes last, in either direction */
const FIGURE: Readonly<Record<SortKey, (dataset: DatasetSummary) => number | string | null>> = {
  name: ({ name }) => name,
  state: ({ review }) => DatasetState.options.indexOf(review?.state ?? "draft"),
  quality: qualityOf,
  validated: validatedOf,
  questions: ({ work }) => work?.questions.open ?? null,
  last: ({ changedAt }) => changedAt,
  here: ({ present }) => present.length,
};

/** The order asked for by a title: the other way round when it is the one already. */
export function orderBy(key: SortKey, before: Order | null): Order {
  if (before?.key !== key) return { key, direction: NATURAL[key] };
  return { key, direction: before.direction === "ascending" ? "descending" : "ascending" };
}

/** Those that are equal stay as they came. */
export function sortDatasets(
  datasets: readonly DatasetSummary[],
  { key, direction }: Order,
  locale: string,
): DatasetSummary[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return [...datasets].sort((a, b) => {
    const [one, other] = [FIGURE[key](a), FIGURE[key](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string" && typeof other === "string") return sign * collator.compare(one, other);
    return sign * (Number(one) - Number(other));
  });
}

/** Each at the place it had; those that had none first, as they came. */
export function inTheirPlaces(datasets: readonly DatasetSummary[], places: readonly DatasetId[]): DatasetSummary[] {
  const placeOf = new Map(places.map((id, at) => [id, at]));
  return [...datasets].sort((a, b) => (placeOf.get(a.id) ?? -1) - (placeOf.get(b.id) ?? -1));
}

/** Share of cells that no check complains of, 0..1; null without a schema, or without a cell. */
export function qualityOf({ rows, columns, issues }: DatasetSummary): number | null {
  const cells = rows * columns;
  return issues === null || cells === 0 ? null : Math.max(0, 1 - issues / cells);
}

/** Share of rows marked valid, 0..1; null where that is not known, or without a row. */
export function validatedOf({ rows, work }: DatasetSummary): number | null {
  return work === undefined || rows === 0 ? null : work.validRows / rows;
}

/** As it is remembered: « last descending »; null for what is no order. */
export function readOrder(text: string | null): Order | null {
  const [name, direction] = (text ?? "").split(" ");
  const key = SORT_KEYS.find((one) => one === name);
  return key !== undefined && (direction === "ascending" || direction === "descending") ? { key, direction } : null;
}

export function writeOrder({ key, direction }: Order): string {
  return `${key} ${direction}`;
}
