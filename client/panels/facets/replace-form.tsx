/** What to write in place of a value, where it is listed; says how many cells it is about before anything is written. */
import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "./facets.module.css";

interface Props {
  /** as it is shown; null: blank cells are filled */
  readonly value: string | null;
  readonly count: number;
  /** what the field begins with */
  readonly text: string;
  onReplace(text: string): void;
  onCancel(): void;
}

export function ReplaceForm({ value, count, text: first, onReplace, onCancel }: Props) {
  const { facets: words, app } = useWords();
  const [text, setText] = useState(first);
  const tooLong = text.length > LIMITS.cellLength;
  const isReady = count > 0 && !tooLong && text !== first;

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      // the panel stays
      event.preventDefault();
      onCancel();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (isReady) onReplace(text);
    }
    event.stopPropagation();
  }

  const verb = value === null ? words.fillCells(count) : text === "" ? words.empty(count) : words.replace(count);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the field inside
    <div className={styles.replace} onKeyDown={onKeyDown}>
      <Textarea
        label={value === null ? words.fillWith : words.by(value)}
        size="xs"
        autosize
        minRows={1}
        maxRows={4}
        value={text}
        error={tooLong ? words.tooLong : undefined}
        data-autofocus
        ref={focusAndSelect}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button size="compact-sm" disabled={!isReady} onClick={() => onReplace(text)}>
          {verb}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {app.cancel}
        </Button>
      </div>
    </div>
  );
}

function focusAndSelect(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true });
  field?.select();
}
