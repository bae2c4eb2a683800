/** A text that is saved when one leaves it, or with Enter; what others write meanwhile shows where nothing is being typed. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useContext, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { Waits } from "./draft-waits.ts";
import styles from "./schema.module.css";
import { type DraftOptions, useDraftText } from "./use-draft-text.ts";

interface Props extends DraftOptions {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly numeric?: boolean;
}

export function DraftInput({ label, description, placeholder, long, numeric, ...options }: Props) {
  const words = useWords().schema.kept;
  const waits = useContext(Waits);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const draft = useDraftText(options, input);

  function onKeyDown(event: KeyboardEvent) {
    // the input method is composing: its Enter and Escape are its own
    if (draft.is === "none" || event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !long) {
      event.preventDefault();
      draft.save();
    }
    if (event.key === "Escape" && draft.is !== "sent") {
      // what was typed goes first, then the panel
      event.preventDefault();
      draft.letGo();
    }
  }
  const props = {
    ...{ label, description, placeholder, onKeyDown },
    value: draft.shown,
    error: draft.fault ?? draft.is === "refused",
    "data-saved": options.value,
    onChange: (event: { currentTarget: { value: string } }) => draft.type(event.currentTarget.value),
    onBlur: () => {
      if (draft.is === "typed" || draft.is === "refused") draft.save();
    },
  };
  return (
    <div>
      {long ? (
        <Textarea {...props} ref={input} autosize minRows={2} maxRows={6} />
      ) : (
        <TextInput {...props} ref={input} inputMode={numeric ? "numeric" : undefined} />
      )}
      {draft.is === "kept" && (
        <div role="status" className={styles.kept}>
          <span>{words.notSaved(options.value)}</span>
          <Button size="compact-sm" variant="default" disabled={waits} onClick={draft.save}>
            {words.save}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={draft.letGo}>
            {words.letGo}
          </Button>
        </div>
      )}
    </div>
  );
}
