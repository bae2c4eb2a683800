/** The journal in memory: for tests and trials, gone when the process ends. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { Journal, JournalEntry, JournalPlace, JournalQuery } from "../journal.ts";
import { columnsOf, lineOf, placesOf, sampleOf, touchedIn } from "../journal-lines.ts";

interface Book {
  /** oldest first */
  readonly entries: JournalEntry[];
  head: number;
}

export function createMemoryJournal(): Journal {
  const books = new Map<DatasetId, Book>();
  const entriesOf = (dataset: DatasetId) => books.get(dataset)?.entries ?? [];

  return {
    async head(dataset) {
      return books.get(dataset)?.head ?? 0;
    },
    async add(dataset, entries, head) {
      const book = books.get(dataset) ?? { entries: [], head: 0 };
      books.set(dataset, book);
      const known = book.head;
      book.entries.push(...entries.filter((entry) => entry.seq > known).sort(compare));
      book.head = Math.max(known, head);
    },
    async page(dataset, query) {
      return entriesOf(dataset)
        .filter((entry) => matches(entry, query))
        .sort((a, b) => compare(b, a))
        .slice(0, query.limit)
        .map((entry) => ({ ...lineOf(entry), sample: sampleOf(entry, query) }));
    },
    async find(dataset, place) {
      return entriesOf(dataset).find((entry) => compare(entry, place) === 0) ?? null;
    },
    async touchedRows(dataset, query) {
      const entries = entriesOf(dataset).filter((entry) => matches(entry, { ...query, limit: 0 }));
      return new Set(entries.flatMap(touchedIn));
    },
    async authors(dataset) {
      return [...new Set(entriesOf(dataset).map(({ author }) => author))];
    },
    async size(dataset) {
      const entries = entriesOf(dataset);
      return { entries: entries.length, bytes: JSON.stringify(entries).length };
    },
    async remove(dataset) {
      books.delete(dataset);
    },
  };
}

function matches(entry: JournalEntry, query: JournalQuery): boolean {
  const { row, column, author, kinds, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, after } = query;
  if (author !== undefined && entry.author !== author) return false;
  if (kinds !== undefined && !entry.kinds.some((kind) => kinds.includes(kind))) return false;
  if (entry.at < from || entry.at > to) return false;
  if (after !== undefined && compare(entry, after) >= 0) return false;
  if (row !== undefined)
    return placesOf(entry).some((place) => place.row === row && (column === undefined || place.column === column));
  return column === undefined || columnsOf(entry).has(column);
}

function compare(a: JournalPlace, b: JournalPlace): number {
  return a.seq - b.seq || a.part - b.part;
}
