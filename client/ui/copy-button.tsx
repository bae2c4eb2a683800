/** Copies a text with one click, and says so; where the browser refuses, hands it over selected, to copy by hand. */
import { Button, Popover, Textarea, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { type FocusEvent, useState } from "react";
import { useWords } from "./words.tsx";

interface Props {
  readonly text: string;
  readonly label: string;
  /** said to screen readers instead of `label`, where many buttons say the same */
  readonly name?: string;
  readonly variant?: "filled" | "default" | "subtle";
  readonly size?: "xs" | "compact-sm";
}

type Copied = "not yet" | "copied" | "refused";

export function CopyButton({ text, label, name, variant = "default", size }: Props) {
  const words = useWords().members.invitations;
  const [copied, setCopied] = useState<Copied>("not yet");
  // one line would lose where the others end
  const Field = text.includes("\n") ? Textarea : TextInput;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // plain http on a local network: browsers give no clipboard there
      setCopied("refused");
    }
  }
  return (
    <Popover opened={copied === "refused"} onDismiss={() => setCopied("not yet")} width={360} trapFocus>
      <Popover.Target>
        <Button
          variant={variant}
          {...(size === undefined ? {} : { size })}
          leftSection={copied === "copied" ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
          aria-label={name ?? label}
        >
          <span aria-live="polite">{copied === "copied" ? words.copied : label}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Field
          readOnly
          data-autofocus
          label={words.notCopied}
          value={text}
          onFocus={(event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
