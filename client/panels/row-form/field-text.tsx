/** The text of a field. It knows what the list under it says of itself; what draws that list does not draw it again for that. */
import { Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useStore } from "#client/collab/use-store.ts";
import type { FormEditing } from "./form-editing.ts";
import styles from "./row-form.module.css";

interface Props {
  readonly id: string;
  readonly form: FormEditing;
  readonly text: string;
  readonly placeholder: string;
  readonly open: boolean;
  readonly closed: boolean;
  readonly required: boolean;
  readonly wrong: boolean;
  /** what is wrong was not touched yet */
  readonly marked: boolean;
  begin(typed: string): void;
  onFocus(element: HTMLTextAreaElement): void;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

export function FieldText(props: Props) {
  const { id, form, text, placeholder, open, closed, required, wrong, marked, begin, onFocus, onKeyDown } = props;
  const list = useStore(form.panel.hands)?.list;
  return (
    <Textarea
      id={id}
      autosize
      minRows={1}
      maxRows={10}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: marked ? (styles.wrong ?? "") : "" }}
      value={text}
      readOnly={closed}
      placeholder={placeholder}
      aria-required={required || undefined}
      aria-invalid={wrong || undefined}
      aria-describedby={`${id}-hint ${id}-problems`}
      aria-controls={open ? list?.id : undefined}
      aria-activedescendant={open ? list?.option : undefined}
      onFocus={(event) => onFocus(event.currentTarget)}
      onChange={(event) => begin(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
