/** A field for a comment, where @ offers the members of the space: arrows choose, Enter picks, Escape leaves it at that. */
import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "./comments.module.css";
import { membersFor, pickMention, type Typed, typedMention } from "./find-mention.ts";
import type { CommentsHere, MemberHere } from "./here.ts";
import type { Draft } from "./use-draft.ts";

/** characters a name takes beyond what is shown, once it is kept with who it is */
const ROOM_OF_A_NAME = 30;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly here: CommentsHere;
  readonly draft: Draft;
  readonly autoFocus?: boolean;
  onDraft(draft: Draft): void;
  onSubmit(): void;
  /** pressed where nobody is being named; true: it was used */
  onEscape(): boolean;
}

export function MentionField({ label, placeholder, here, draft, autoFocus, onDraft, onSubmit, onEscape }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, setAt] = useState(0);
  const others = here.members.filter((member) => member.id !== here.collaboration.me.id);
  const found = typed === null ? [] : membersFor(typed.letters, others);
  const open = found.length > 0;
  const active = Math.min(at, found.length - 1);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function look() {
    const element = field.current;
    const next = element === null ? null : typedMention(element.value, element.selectionStart);
    if (next?.at !== typed?.at || next?.letters !== typed?.letters) {
      if (next !== null && typed === null) here.askMembers();
      setTyped(next);
      setAt(0);
    }
  }
  function pick(member: MemberHere | undefined) {
    if (typed === null || member === undefined) return;
    const from = { text: draft.text, picked: draft.picked, caret: field.current?.selectionStart ?? draft.text.length };
    const picked = pickMention(from, typed, member);
    caret.current = picked.caret;
    onDraft({ ...draft, text: picked.text, picked: picked.picked });
    setTyped(null);
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      setAt((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
      event.preventDefault();
    } else if (open && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey) {
      pick(found[active]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (open) setTyped(null);
      if (open || onEscape()) event.preventDefault();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    }
  }

  return (
    <div className={styles.naming}>
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={LIMITS.commentLength - ROOM_OF_A_NAME * draft.picked.length}
        value={draft.text}
        autoFocus={autoFocus ?? false}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? `${id}${active}` : undefined}
        onChange={(event) => {
          onDraft({ ...draft, text: event.currentTarget.value });
          look();
        }}
        onSelect={look}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div id={id} role="listbox" aria-label={words.comments.mention} className={styles.offered}>
          {found.map((member, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={member.id}
              id={`${id}${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              className={styles.offer}
              // the field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(member)}
            >
              <span aria-hidden>
                <PersonAvatar person={member} />
              </span>
              <span>{member.name}</span>
              <span className={styles.soft}>{words.app.roles[member.role]}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
