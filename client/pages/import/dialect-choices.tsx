/** How the file was read, as sentences with a choice each; a choice that is not the guess says so. */
import { useId } from "react";
import { useWords } from "#client/ui/words.tsx";
import { Encoding } from "#shared/wire/http.ts";
import { type ReadingChoices, TextDialect } from "#shared/wire/imports.ts";
import styles from "./dialect-choices.module.css";

/** Title rows offered beyond the one in use: the first lines of the file. */
const HEADER_ROWS = 12;

interface Props {
  readonly choices: ReadingChoices;
  readonly proposed: ReadingChoices;
  onChange(choices: ReadingChoices): void;
}

export function DialectChoices({ choices, proposed, onChange }: Props) {
  const words = useWords().importing.assistant;
  const headerRows = new Set<number | null>([
    null,
    ...Array.from({ length: HEADER_ROWS }, (_, at) => at + 1),
    choices.header?.row ?? null,
  ]);
  const { text } = choices;
  const guess = proposed.text;
  return (
    <div className={styles.choices}>
      {text !== null && guess !== null && (
        <>
          <Choice
            label={words.encoding}
            value={text.encoding}
            guess={guess.encoding}
            options={Encoding.options.map((value) => [value, words.encodings[value]])}
            onChange={(encoding) => onChange({ ...choices, text: { ...text, encoding } })}
          />
          <Choice
            label={words.delimiter}
            value={text.delimiter}
            guess={guess.delimiter}
            options={TextDialect.shape.delimiter.options.map((value) => [value, words.delimiters[value]])}
            onChange={(delimiter) => onChange({ ...choices, text: { ...text, delimiter } })}
          />
          <Choice
            label={words.quote}
            value={text.quote}
            guess={guess.quote}
            options={TextDialect.shape.quote.options.map((value) => [value, words.quotes[value]])}
            onChange={(quote) => onChange({ ...choices, text: { ...text, quote } })}
          />
        </>
      )}
      <Choice
        label={words.header}
        value={choices.header?.row ?? null}
        guess={proposed.header?.row ?? null}
        options={[...headerRows].map((value) => [value, value === null ? words.noHeader : words.headerAt(value)])}
        onChange={(row) => onChange({ ...choices, header: row === null ? null : { row, lines: 1 } })}
      />
    </div>
  );
}

interface ChoiceProps<T extends string | number | null> {
  readonly label: string;
  readonly value: T;
  readonly guess: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  onChange(value: T): void;
}

function Choice<T extends string | number | null>({ label, value, guess, options, onChange }: ChoiceProps<T>) {
  const words = useWords().importing.assistant;
  const id = useId();
  const guessed = value === guess;
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={options.findIndex(([option]) => option === value)}
        onChange={(event) => {
          const chosen = options[Number(event.currentTarget.value)];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text], index) => (
          <option key={String(option)} value={index}>
            {text}
          </option>
        ))}
      </select>
      {guessed ? (
        <span className={styles.guess}>{words.detected}</span>
      ) : (
        <button type="button" className={styles.undo} onClick={() => onChange(guess)} title={words.asDetected}>
          {words.overruled}
        </button>
      )}
    </div>
  );
}
