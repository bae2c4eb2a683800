/** How the file was read, as sentences with a choice each; a choice that is not the guess says so. */
import { useId } from "react";
import { useWords } from "#client/ui/words.tsx";
import { CsvDialect, Encoding } from "#shared/wire/http.ts";
import styles from "./dialect-choices.module.css";

/** Title rows offered beyond the one in use: the first lines of the file. */
const HEADER_ROWS = 12;

interface Props {
  readonly dialect: CsvDialect;
  readonly detected: CsvDialect;
  onChange(dialect: CsvDialect): void;
}

export function DialectChoices({ dialect, detected, onChange }: Props) {
  const words = useWords().importing.assistant;
  const headerRows = new Set<number | null>([null, ...Array(HEADER_ROWS).keys(), dialect.headerRow]);
  return (
    <div className={styles.choices}>
      <Choice
        label={words.encoding}
        value={dialect.encoding}
        guess={detected.encoding}
        options={Encoding.options.map((value) => [value, words.encodings[value]])}
        onChange={(encoding) => onChange({ ...dialect, encoding })}
      />
      <Choice
        label={words.delimiter}
        value={dialect.delimiter}
        guess={detected.delimiter}
        options={CsvDialect.shape.delimiter.options.map((value) => [value, words.delimiters[value]])}
        onChange={(delimiter) => onChange({ ...dialect, delimiter })}
      />
      <Choice
        label={words.quote}
        value={dialect.quote}
        guess={detected.quote}
        options={CsvDialect.shape.quote.options.map((value) => [value, words.quotes[value]])}
        onChange={(quote) => onChange({ ...dialect, quote })}
      />
      <Choice
        label={words.header}
        value={dialect.headerRow}
        guess={detected.headerRow}
        options={[...headerRows].map((value) => [value, value === null ? words.noHeader : words.headerAt(value + 1)])}
        onChange={(headerRow) => onChange({ ...dialect, headerRow })}
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
