/** The reading of an upload while a person corrects it. */
import { useCallback, useReducer, useRef } from "react";
import { previewUpload } from "#client/api/uploads.ts";
import type { ReadingChoices, TextDialect, UploadPreview } from "#shared/wire/imports.ts";
import { choicesOf, nextReading, type Question, startReading } from "./reading-state.ts";

export interface Reading {
  /** of the table on screen, the last that worked */
  readonly preview: UploadPreview;
  /** of the table on screen, as it was proposed */
  readonly first: UploadPreview;
  /** how the text of the file was found to be written; null: it is no text file */
  readonly detected: TextDialect | null;
  /** what was asked for last: what the controls show */
  readonly choices: ReadingChoices;
  /** key of the table that is shown, or being opened */
  readonly table: string;
  /** the file is being read again */
  readonly asking: boolean;
  /** why the last choice was refused */
  readonly error: unknown;
  choose(choices: ReadingChoices): void;
  /** Another way to read the bytes of a text file: all else is proposed again. */
  chooseText(text: TextDialect): void;
  /** Shows another table of the file: as it was left, or as proposed. */
  show(table: string): void;
  /** The choices made for a table; null: it was not looked at yet. */
  choicesFor(table: string): ReadingChoices | null;
}

/** `initial`: what the upload's first answer proposed. */
export function useReading(initial: UploadPreview): Reading {
  const [state, tell] = useReducer(nextReading, initial, startReading);
  const questions = useRef(0);
  const underWay = useRef(false);
  /** the last one asked meanwhile: those before it are of no interest any more */
  const next = useRef<{ readonly number: number; readonly question: Question } | null>(null);
  const ask = useCallback(
    (question: Question) => {
      questions.current += 1;
      const asked = { number: questions.current, question };
      tell({ kind: "asked", ...asked });
      if (underWay.current) next.current = asked;
      else void answerAll(asked);

      // one at a time: a large file is read anew for each
      async function answerAll(first: typeof asked): Promise<void> {
        underWay.current = true;
        for (let now: typeof next.current = first; now !== null; ) {
          const { number } = now;
          try {
            tell({ kind: "answered", number, preview: await previewUpload(initial.id, saidIn(now.question)) });
          } catch (error) {
            tell({ kind: "refused", number, error });
          }
          now = next.current;
          next.current = null;
        }
        underWay.current = false;
      }
    },
    [initial.id],
  );
  const { preview, first, detected } = state.tables.get(state.shown) ?? {
    preview: initial,
    first: initial,
    detected: initial.proposed.text,
  };
  const { asked } = state;
  const choices = choicesOf(state) ?? preview.choices;
  return {
    preview,
    first,
    detected,
    choices,
    table: asked?.question.kind === "table" ? asked.question.table : state.shown,
    asking: asked !== null,
    error: state.error,
    choose: (chosen) => ask({ kind: "choices", choices: chosen }),
    chooseText: (text) => ask({ kind: "text", choices: { ...choices, text } }),
    show: (table) => (state.tables.has(table) ? tell({ kind: "shown", table }) : ask({ kind: "table", table })),
    choicesFor: (table) => state.tables.get(table)?.preview.choices ?? null,
  };
}

function saidIn(question: Question): Partial<ReadingChoices> {
  if (question.kind === "table") return { table: question.table };
  const { choices } = question;
  return question.kind === "text" ? { table: choices.table, text: choices.text } : choices;
}
