/** A list under the text of a cell: the arrows move in it, Enter and Tab take, a click takes; what is typed chooses what it shows. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { AlsoWritten } from "../interaction/editor-panel.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import style from "./choice-list.module.css";
import { useEditorHands } from "./use-editor-hands.ts";

export interface Choice {
  /** to be written */
  readonly text: string;
  /** shown in its place */
  readonly shown?: string | undefined;
  /** what it is, said beside it */
  readonly beside?: string | undefined;
}

interface ChoiceListProps {
  readonly editor: Pick<CellEditorProps, "draft" | "entered" | "take" | "hold">;
  /** of what is chosen from */
  readonly label: string;
  /** best first */
  readonly choices: readonly Choice[];
  /** what Enter takes before any arrow is pressed; null: the text as it is typed */
  readonly likely: Choice | null;
  /** what is written of a text when nothing is chosen; the text itself unless said */
  otherwise?(typed: string): string;
  /** other cells of the row that go with a choice */
  alsoOf?(choice: Choice): readonly AlsoWritten[];
  /** F4: turns on or off what is said under the list */
  onSwitch?(): void;
  /** said under the list */
  readonly children?: ReactNode;
}

/** No more is drawn: nobody reads as many, one types. */
const SHOWN = 100;
const PAGE = 8;

export function ChoiceList({ editor, label, choices, likely, otherwise, alsoOf, onSwitch, children }: ChoiceListProps) {
  const { editors: words } = useWords();
  const id = useId();
  const { draft } = editor;
  const shown = choices.slice(0, SHOWN);
  const [reached, setReached] = useState<{ readonly draft: string; readonly index: number } | null>(null);
  // what is typed after an arrow begins anew
  const index = reached?.draft === draft ? reached.index : likely === null ? -1 : shown.indexOf(likely);
  const chosen = shown[index];
  const option = chosen === undefined ? undefined : `${id}${index}`;
  const list = useRef<HTMLDivElement>(null);
  const clicked = useRef<Choice | null>(null);

  useEffect(() => {
    if (option !== undefined) document.getElementById(option)?.scrollIntoView({ block: "nearest" });
  }, [option]);

  useEditorHands(editor, {
    ...(shown.length > 0 && { list: { id, option } }),
    onKey(event) {
      if (event.key === "F4" && onSwitch !== undefined) {
        onSwitch();
        return true;
      }
      const step = STEPS[event.key];
      if (step === undefined || shown.length === 0 || event.shiftKey || event.ctrlKey || event.metaKey) return false;
      const from = index === -1 && step < 0 ? shown.length : index;
      const to = from + step;
      const turns = Math.abs(step) === 1;
      const past = to < 0 ? (turns ? shown.length - 1 : 0) : turns ? 0 : shown.length - 1;
      setReached({ draft, index: to < 0 || to >= shown.length ? past : to });
      return true;
    },
    settle: (typed, by) => (by === "key" && chosen !== undefined ? chosen.text : (otherwise?.(typed) ?? typed)),
    also(by) {
      const taken = by === "key" ? chosen : clicked.current;
      return taken === undefined || taken === null ? [] : (alsoOf?.(taken) ?? []);
    },
  });

  return (
    <>
      {shown.length > 0 && (
        <div ref={list} id={id} role="listbox" aria-label={label} tabIndex={-1} className={style.list}>
          {shown.map((choice, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: likewise, it is told of by aria-activedescendant
            <div
              key={`${choice.text}|${choice.shown ?? ""}|${choice.beside ?? ""}`}
              id={`${id}${at}`}
              role="option"
              aria-selected={at === index}
              className={style.option}
              onClick={() => {
                clicked.current = choice;
                editor.take(choice.text);
                clicked.current = null;
              }}
            >
              <span className={style.text}>{choice.shown ?? choice.text}</span>
              {choice.beside !== undefined && <span className={style.beside}>{choice.beside}</span>}
            </div>
          ))}
        </div>
      )}
      {choices.length > SHOWN && <p className={style.note}>{words.more(choices.length - SHOWN)}</p>}
      {children !== undefined && <div className={style.note}>{children}</div>}
      <p className={style.aside} role="status">
        {words.choices(choices.length, chosen === undefined ? null : (chosen.shown ?? chosen.text))}
      </p>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
