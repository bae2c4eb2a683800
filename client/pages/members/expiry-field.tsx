/** Until when something lets people in: a length of time in words, or a day. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import styles from "./members.module.css";

const DAYS = { week: 7, month: 30, quarter: 91, year: 365 } as const;
const DAY = 24 * 60 * 60 * 1000;

export type Expiry = { readonly is: keyof typeof DAYS } | { readonly is: "day"; readonly day: string };

/** ISO 8601: that long from now, or the end of that day here. */
export function instantOf(expiry: Expiry, now: number): string {
  if (expiry.is !== "day") return new Date(now + DAYS[expiry.is] * DAY).toISOString();
  return new Date(`${expiry.day}T23:59:59`).toISOString();
}

interface Props {
  readonly label: string;
  readonly value: Expiry;
  onChange(value: Expiry): void;
}

export function ExpiryField({ label, value, onChange }: Props) {
  const words = useWords().members.invitations;
  const choices = ["week", "month", "quarter", "year", "day"] as const;
  function choose(next: string) {
    const found = choices.find((choice) => choice === next) ?? "month";
    onChange(found === "day" ? { is: "day", day: dayIn(30) } : { is: found });
  }
  return (
    <div className={styles.expiry}>
      <NativeSelect
        label={label}
        value={value.is}
        data={choices.map((choice) => ({ value: choice, label: words.expiries[choice] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {value.is === "day" && (
        <TextInput
          type="date"
          required
          withAsterisk={false}
          label={words.until}
          min={dayIn(0)}
          max={dayIn(365)}
          value={value.day}
          onChange={(event) => onChange({ is: "day", day: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** `2026-11-22`, as the calendar here has it. */
function dayIn(days: number): string {
  const date = new Date(Date.now() + days * DAY);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
