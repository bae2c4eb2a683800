/** A password being chosen: its rule is said before, and what is wrong with it as soon as it is left. */
import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { passwordMistake } from "#shared/model/password-rules.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  /** the person's name and address */
  readonly about: readonly string[];
  onChange(value: string): void;
}

export function PasswordField({ label, value, about, onChange }: Props) {
  const { account, problems } = useWords();
  const [left, setLeft] = useState(false);
  const mistake = left && value !== "" ? passwordMistake(value, about) : null;
  return (
    <PasswordInput
      required
      withAsterisk={false}
      label={label}
      description={account.fields.rule}
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      error={mistake === null ? null : problems["password-refused"]({ reason: mistake })}
    />
  );
}
