/** What is being typed in one input of the schema, from the first letter until it is saved: none of it is lost on the way. */
import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { Waits } from "./draft-waits.ts";
import { useKeptText } from "./kept-texts.ts";

export interface DraftOptions {
  /** of the field, or of the schema itself: what was typed is kept under it */
  readonly property: string;
  readonly value: string;
  /** why this cannot be saved; null when it can */
  refuse?(text: string): string | null;
  /** what was typed so far, null when nothing waits to be saved */
  onDraft?(text: string | null): void;
  /** `over`: what was saved when one began to type. Resolves to whether it was saved. */
  onSave(text: string, over: string): Promise<boolean>;
}

type Draft =
  | { readonly is: "none" }
  /** `kept`: typed before this panel was left, and never saved: it waits to be looked at */
  | { readonly is: "typed" | "sent" | "refused" | "kept"; readonly text: string; readonly over: string };

export interface DraftText {
  readonly is: Draft["is"];
  readonly shown: string;
  readonly fault: string | null;
  type(text: string): void;
  save(): void;
  letGo(): void;
}

export function useDraftText(
  { property, value, refuse, onDraft, onSave }: DraftOptions,
  input: RefObject<HTMLElement | null>,
): DraftText {
  const waits = useContext(Waits);
  const place = useKeptText(property);
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = place.recall();
    return kept === null ? { is: "none" } : { is: "kept", ...kept };
  });
  // what was sent is shown until the table has it
  const shown = draft.is === "none" || (draft.is === "sent" && draft.over !== value) ? value : draft.text;
  const isTyped = draft.is === "typed" || draft.is === "refused";
  const over = isTyped || draft.is === "kept" ? draft.over : value;
  const fault = isTyped ? (refuse?.(draft.text) ?? null) : null;
  /** on its way: it may be gone from the panel before it is drawn as sent */
  const sent = useRef<string | null>(null);

  function letGo() {
    place.forget();
    setDraft({ is: "none" });
    onDraft?.(null);
  }
  async function save(text: string) {
    // it stays as it was typed
    if (waits) return;
    if (refuse !== undefined && refuse(text) !== null) {
      setDraft({ is: "refused", text, over });
      return;
    }
    if (text === value) {
      letGo();
      return;
    }
    setDraft({ is: "sent", text, over: value });
    onDraft?.(null);
    sent.current = text;
    const saved = await onSave(text, over);
    sent.current = null;
    if (saved) place.forget();
    const next: Draft = saved ? { is: "none" } : { is: "refused", text, over };
    setDraft((now) => (now.is === "sent" && now.text === text ? next : now));
  }
  const resume = useRef<() => void>(() => undefined);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    // it was saved since, in another way
    if (draft.is === "kept" && draft.text === value) letGo();
    resume.current = () => {
      // where one still types, leaving it saves it
      if (isTyped && document.activeElement !== input.current) void save(draft.text);
    };
    leave.current = () => {
      const isSaved = draft.is !== "typed" || draft.text === sent.current || draft.text === value;
      // what cannot be saved is kept, and shown when one comes back
      if (isSaved || waits || (refuse?.(draft.text) ?? null) !== null) return;
      void onSave(draft.text, over).then((saved) => saved && place.forget());
    };
  });
  useEffect(() => {
    if (!waits) resume.current();
  }, [waits]);
  // a panel that is closed takes its fields along before they are left
  useEffect(() => () => leave.current(), []);

  return {
    ...{ is: draft.is, shown, fault, letGo },
    type: (text) => {
      setDraft({ is: "typed", text, over });
      place.keep({ text, over });
      onDraft?.(text);
    },
    save: () => {
      if (draft.is !== "none" && draft.is !== "sent") void save(draft.text);
    },
  };
}
