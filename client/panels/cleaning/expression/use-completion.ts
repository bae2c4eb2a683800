/** What is offered while a formula is typed: arrows choose, Enter or Tab picks, Escape leaves it at that. */
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { type Completion, completionAt, type Offer } from "#shared/cleaning/expressions/complete.ts";

export interface Completing {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly active: number;
  /** where the caret stands */
  readonly caret: number;
  look(): void;
  close(): void;
  pick(offer: Offer | undefined): void;
  /** puts a text where the caret is */
  put(text: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useCompletion(
  field: RefObject<HTMLTextAreaElement | null>,
  titles: readonly string[],
  language: "fr" | "en",
  onChange: (formula: string) => void,
): Completing {
  const id = useId();
  const moveTo = useRef<number | null>(null);
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const offers = completion?.offers ?? [];
  const active = Math.min(at, offers.length - 1);

  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    field.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  });

  function write(from: number, to: number, text: string) {
    const formula = field.current?.value ?? "";
    moveTo.current = from + text.length;
    setCaret(moveTo.current);
    setCompletion(null);
    field.current?.focus();
    onChange(formula.slice(0, from) + text + formula.slice(to));
  }
  function pick(offer: Offer | undefined) {
    if (completion !== null && offer !== undefined) write(completion.from, completion.to, offer.insert);
  }
  return {
    ...{ id, offers, active, caret, pick },
    look() {
      const element = field.current;
      if (element === null) return;
      const { value, selectionStart, selectionEnd } = element;
      setCaret(selectionStart);
      const next = selectionStart === selectionEnd ? completionAt(value, selectionStart, titles, language) : null;
      // what is typed in full is offered no more
      const isWhole = next?.offers.length === 1 && value.slice(next.from, next.to) === next.offers[0]?.insert;
      setCompletion(isWhole ? null : next);
      setAt(0);
    },
    close: () => setCompletion(null),
    put(text) {
      const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      write(selectionStart, selectionEnd, text);
    },
    onKeyDown(event) {
      if (event.nativeEvent.isComposing || offers.length === 0) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        setAt((active + (event.key === "ArrowDown" ? 1 : offers.length - 1)) % offers.length);
        event.preventDefault();
      } else if (
        (event.key === "Enter" || event.key === "Tab") &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.shiftKey
      ) {
        pick(offers[active]);
        event.preventDefault();
      } else if (event.key === "Escape") {
        setCompletion(null);
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}
