/** A whole number between two bounds; what is none is kept as it was typed, and said. */
import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | null;
  readonly field: { readonly least: number; readonly most: number };
  readonly value: unknown;
  onChange(value: number | null): void;
}

export function NumberField({ label, help, error, field: { least, most }, value, onChange }: Props) {
  const words = useWords().cleaning.form;
  const [typed, setTyped] = useState<number | string>(typeof value === "number" ? value : "");
  const number = typeof typed === "number" && typed >= least && typed <= most ? typed : null;
  // set from elsewhere
  const shown = number !== null && typeof value === "number" && value !== number ? value : typed;
  return (
    <NumberInput
      size="sm"
      label={label}
      description={help}
      error={number === null ? words.notANumber(least, most) : (error ?? undefined)}
      allowDecimal={!Number.isInteger(least) || !Number.isInteger(most)}
      allowNegative={least < 0}
      min={least}
      max={most}
      clampBehavior="none"
      value={shown}
      onChange={(next) => {
        setTyped(next);
        onChange(typeof next === "number" ? next : null);
      }}
    />
  );
}
