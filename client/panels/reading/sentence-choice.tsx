/** A sentence that ends with a choice; one that is not the guess says so, and gives the guess back. */
import { useId } from "react";
import { useWords } from "#client/ui/words.tsx";
import styles from "./decisions.module.css";

interface Props<T extends string | number | null> {
  readonly label: string;
  readonly value: T;
  readonly guess: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  onChange(value: T): void;
}

export function SentenceChoice<T extends string | number | null>({ label, value, guess, options, onChange }: Props<T>) {
  const words = useWords().importing.decisions;
  const id = useId();
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
      {value === guess ? (
        <span className={styles.guess}>{words.detected}</span>
      ) : (
        <button type="button" className={styles.undo} onClick={() => onChange(guess)} title={words.asDetected}>
          {words.overruled}
        </button>
      )}
    </div>
  );
}
