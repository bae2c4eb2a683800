/** One field of the form: its text as it is, what helps to write it, what is wrong with it, and who is in it. */
import { type FocusEvent, type KeyboardEvent, useEffect, useId } from "react";
import type { Collaboration, Peer } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { UnavailableSign } from "#client/grid/cells/unavailable-sign.tsx";
import { keyOfPanel } from "#client/grid/interaction/editor-panel.ts";
import { personColour } from "#client/ui/people-colours.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Column, RowHandle } from "#shared/document/table.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { RepairsOfGroup } from "../problems/use-repairs.ts";
import { FieldEditor } from "./field-editor.tsx";
import { FieldProblems } from "./field-problems.tsx";
import { FieldText } from "./field-text.tsx";
import type { FormEditing } from "./form-editing.ts";
import styles from "./row-form.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly form: FormEditing;
  readonly row: RowHandle;
  readonly column: Column;
  readonly field: Field | undefined;
  readonly schema: TableSchema | null;
  readonly repairsOf: RepairsOfGroup;
  readonly peers: readonly Peer[];
  /** it has the focus, or what helps to write it has */
  readonly open: boolean;
  onOpen(open: boolean): void;
  /** to the field after it, or before */
  onStep(step: 1 | -1): void;
}

export function FormField(props: Props) {
  const { collaboration, form, row, column, field, schema, repairsOf, peers, open, onOpen, onStep } = props;
  const { grid, locks, rowForm: words, unavailable } = useWords();
  const id = useId();
  const { editing, panel, input } = form;
  const { table, issues } = collaboration;
  const edited = useStore(editing.cell);
  const draft = useStore(editing.draft);
  const isTyped = edited !== null && edited.row === row && edited.column === column.id;
  const text = isTyped ? draft : table.text(row, column.id);
  const reason = isTyped ? null : table.unavailable(row, column.id);
  const lock = collaboration.lockOn(column.id);
  const closed = form.whyClosed(column.id) !== null || table.isDeleted(row);
  const wrong = issues.ofCell(table.idOf(row), column.id).length > 0;

  // the others see that one types here, and how it begins
  useEffect(() => {
    if (isTyped) collaboration.setPresence({ row: table.idOf(row), column: column.id }, true, draft);
  }, [isTyped, draft, collaboration, table, row, column.id]);

  function begin(typed: string) {
    if (!isTyped && !editing.begin(row, column.id, "replace")) return;
    editing.draft.set(typed);
  }
  function leave(event: FocusEvent<HTMLElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    // what cannot be written stays, to be read and mended: typed in another field, a text would take its place
    const area = event.currentTarget.querySelector("textarea");
    if (isTyped && !editing.commit("leaving")) requestAnimationFrame(() => area?.focus());
    else onOpen(false);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    if (!closed && keyOfPanel(panel, nativeEvent)) event.preventDefault();
    else if (event.key === "Escape" && isTyped) {
      event.preventDefault();
      editing.cancel();
    } else if (event.key === "Enter" && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      // chosen in the list with the arrows, before anything was typed
      const hands = panel.hands.get();
      const isChosen = hands?.list?.option !== undefined && hands.settle?.(text, "key") !== text;
      if (!isTyped && !closed && isChosen) begin(text);
      if (editing.cell.get() === null || editing.commit("key")) onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && !closed) {
      event.preventDefault();
      const area = event.currentTarget;
      area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
      begin(area.value);
    }
  }
  const name = column.name || grid.untitled;
  const hints = [field?.description ?? "", field?.example ? words.example(field.example) : ""].filter(Boolean);
  return (
    <section className={styles.field} data-open={open || undefined} aria-label={name} onBlur={leave}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {name}
          {field?.constraints.required === true && (
            <span className={styles.required} title={words.required}>
              {" *"}
            </span>
          )}
        </label>
        {peers.map(({ client, person, typing }) => (
          <span key={client} className={styles.peer} style={{ borderColor: personColour(person.colour) }}>
            {typing ? words.types(person.name) : words.here(person.name)}
          </span>
        ))}
      </div>
      <FieldText
        {...{ id, form, text, open, closed, begin, onKeyDown }}
        wrong={wrong}
        marked={wrong && !isTyped}
        required={field?.constraints.required === true}
        placeholder={reason === null ? "" : contentInWords(table.content(row, column.id), unavailable)}
        onFocus={(element) => {
          input.current = element;
          onOpen(true);
        }}
      />
      {reason !== null && (
        <p className={styles.hint}>
          <UnavailableSign reason={reason} />
        </p>
      )}
      {open && (
        <div id={`${id}-hint`} className={styles.hint}>
          {lock !== null && <p>{form.whyClosed(column.id) ?? locks.column(lock.by.name, "")}</p>}
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </div>
      )}
      {isTyped && edited.trouble !== null && (
        <p role="alert" className={styles.trouble}>
          {edited.trouble.kind === "changed"
            ? grid.changedUnder(edited.trouble.by, contentInWords(edited.trouble.content, unavailable))
            : edited.trouble.kind === "closed"
              ? locks.draftKept
              : edited.trouble.kind === "row-gone"
                ? grid.rowGone
                : grid.columnGone}
        </p>
      )}
      {open && form.said !== "" && (
        <p role="status" className={styles.trouble}>
          {form.said}
        </p>
      )}
      <FieldProblems
        id={`${id}-problems`}
        {...{ collaboration, row, field, schema, repairsOf, closed }}
        column={column.id}
        onMended={() => document.getElementById(id)?.focus()}
        typed={isTyped ? { text: draft, before: edited.before } : null}
      />
      {open && !closed && (
        <FieldEditor {...{ collaboration, form, row, column, field, schema, text, onStep }} begin={begin} />
      )}
    </section>
  );
}
