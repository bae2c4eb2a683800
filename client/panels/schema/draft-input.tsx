/** A text that is saved when one leaves it, or with Enter; what others write meanwhile shows where nothing is being typed. */
import { Textarea, TextInput } from "@mantine/core";
import { createContext, type KeyboardEvent, useContext, useEffect, useRef, useState } from "react";

/** True while nothing can be saved: what was typed waits, and goes when it can. */
export const Waits = createContext(false);

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly numeric?: boolean;
  /** why this cannot be saved; null when it can */
  refuse?(text: string): string | null;
  /** what was typed so far, null when nothing waits to be saved */
  onDraft?(text: string | null): void;
  /** resolves to whether it was saved */
  onSave(text: string): Promise<boolean>;
}

type Draft =
  | { readonly is: "none" }
  | { readonly is: "typed" | "sent" | "refused"; readonly text: string; readonly over: string };

export function DraftInput({ label, description, value, placeholder, long, numeric, refuse, onDraft, onSave }: Props) {
  const waits = useContext(Waits);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft>({ is: "none" });
  // what was sent is shown until the table has it
  const shown = draft.is === "none" || (draft.is === "sent" && draft.over !== value) ? value : draft.text;
  const fault = draft.is === "typed" || draft.is === "refused" ? (refuse?.(draft.text) ?? null) : null;

  async function save(text: string) {
    // it stays as it was typed
    if (waits) return;
    if (refuse !== undefined && refuse(text) !== null) {
      setDraft({ is: "refused", text, over: value });
      return;
    }
    if (text === value) {
      setDraft({ is: "none" });
      onDraft?.(null);
      return;
    }
    setDraft({ is: "sent", text, over: value });
    onDraft?.(null);
    sent.current = text;
    const saved = await onSave(text);
    sent.current = null;
    if (!saved)
      setDraft((now) => (now.is === "sent" && now.text === text ? { is: "refused", text, over: value } : now));
  }
  /** on its way: what it renames may be gone from the panel before it is drawn as sent */
  const sent = useRef<string | null>(null);
  const resume = useRef<() => void>(() => undefined);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    resume.current = () => {
      const isTyped = draft.is === "typed" || draft.is === "refused";
      // where one still types, leaving it saves it
      if (isTyped && document.activeElement !== input.current) void save(draft.text);
    };
    leave.current = () => {
      if (
        draft.is === "typed" &&
        draft.text !== sent.current &&
        (refuse?.(draft.text) ?? null) === null &&
        draft.text !== value
      )
        void onSave(draft.text);
    };
  });
  useEffect(() => {
    if (!waits) resume.current();
  }, [waits]);
  // a panel that is closed takes its fields along before they are left
  useEffect(() => () => leave.current(), []);

  function onKeyDown(event: KeyboardEvent) {
    // the input method is composing: its Enter and Escape are its own
    if (draft.is === "none" || event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !long) {
      event.preventDefault();
      void save(draft.text);
    }
    if (event.key === "Escape" && draft.is !== "sent") {
      // what was typed goes first, then the panel
      event.preventDefault();
      setDraft({ is: "none" });
      onDraft?.(null);
    }
  }
  const props = {
    ...{ label, description, placeholder, onKeyDown },
    value: shown,
    error: fault ?? draft.is === "refused",
    "data-saved": value,
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      setDraft({ is: "typed", text, over: value });
      onDraft?.(text);
    },
    onBlur: () => {
      if (draft.is === "typed" || draft.is === "refused") void save(draft.text);
    },
  };
  return long ? (
    <Textarea {...props} ref={input} autosize minRows={2} maxRows={6} />
  ) : (
    <TextInput {...props} ref={input} inputMode={numeric ? "numeric" : undefined} />
  );
}
