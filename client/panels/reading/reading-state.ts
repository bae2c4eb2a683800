/**
 * The reading of a file while a person corrects it: what is shown, what was asked for and not answered yet. Only the answer to the last question
 * counts; what is refused leaves on screen what was there.
 */
import type { ReadingChoices, TextDialect, UploadPreview } from "#shared/wire/imports.ts";

/** One table of the file, as proposed and as it is read now. */
interface ReadTable {
  readonly first: UploadPreview;
  readonly preview: UploadPreview;
  /** how its text was found to be written, before anybody said otherwise */
  readonly detected: TextDialect | null;
}

/**
 * A table to be shown as proposed; choices for the one that is shown; or, of these, how its text is written alone: the rest is proposed again,
 * for other columns have other titles and totals.
 */
export type Question =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "choices" | "text"; readonly choices: ReadingChoices };

export interface ReadingState {
  /** by their keys: those that were shown at least once */
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** key of the one on screen */
  readonly shown: string;
  /** what is being asked; its number tells its answer from those of earlier questions */
  readonly asked: { readonly number: number; readonly question: Question } | null;
  readonly error: unknown;
}

export type ReadingEvent =
  | { readonly kind: "asked"; readonly number: number; readonly question: Question }
  | { readonly kind: "answered"; readonly number: number; readonly preview: UploadPreview }
  | { readonly kind: "refused"; readonly number: number; readonly error: unknown }
  /** a table that was shown before */
  | { readonly kind: "shown"; readonly table: string };

export function startReading(preview: UploadPreview): ReadingState {
  const table = preview.choices.table;
  return {
    tables: new Map([[table, { first: preview, preview, detected: preview.proposed.text }]]),
    shown: table,
    asked: null,
    error: null,
  };
}

export function nextReading(state: ReadingState, event: ReadingEvent): ReadingState {
  switch (event.kind) {
    case "asked":
      return { ...state, asked: { number: event.number, question: event.question }, error: null };
    case "answered": {
      if (event.number !== state.asked?.number) return state;
      const { preview } = event;
      const table = preview.choices.table;
      const before = state.tables.get(table);
      const isProposal = before === undefined || state.asked.question.kind !== "choices";
      const read = {
        first: isProposal ? preview : before.first,
        preview,
        detected: before === undefined ? preview.proposed.text : before.detected,
      };
      const tables = new Map([...state.tables, [table, read] as const]);
      return { ...state, tables, shown: table, asked: null };
    }
    case "refused":
      return event.number === state.asked?.number ? { ...state, asked: null, error: event.error } : state;
    case "shown":
      return state.tables.has(event.table) ? { ...state, shown: event.table, asked: null, error: null } : state;
  }
}

/** What the controls show: what was asked for, though the file is not read so yet. */
export function choicesOf({ tables, shown, asked }: ReadingState): ReadingChoices | undefined {
  return asked !== null && asked.question.kind !== "table"
    ? asked.question.choices
    : tables.get(shown)?.preview.choices;
}
