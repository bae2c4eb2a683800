/** An hour, typed as one likes (`9`, `9h30`, `930`); the arrows go by a quarter of an hour. */
import { useState } from "react";
import { readTypedTime, writeTime } from "#shared/french/opening-hours/typed-time.ts";
import style from "./hours-panel.module.css";

const QUARTER = 15;
const DAY = 24 * 60;

interface TimeFieldProps {
  readonly label: string;
  /** since midnight, at most a day */
  readonly minutes: number;
  onChange(minutes: number): void;
}

export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={style.time}
      aria-label={label}
      aria-invalid={(typed !== null && readTypedTime(typed) === null) || undefined}
      value={typed ?? writeTime(minutes)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const read = readTypedTime(value);
        if (read !== null) onChange(read);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? QUARTER : event.key === "ArrowDown" ? -QUARTER : 0;
        if (step === 0) return;
        event.preventDefault();
        setTyped(null);
        onChange((minutes + step + DAY) % DAY);
      }}
    />
  );
}
