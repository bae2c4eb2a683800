/** Where a thread begins: on the row, the cell, the column or the table; a comment, a question, or a value suggested for the cell. */
import { Button, Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { openThread } from "#client/api/threads.ts";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { CommentField } from "../comment-field.tsx";
import styles from "./comments.module.css";
import type { CommentsHere } from "./here.ts";
import { type Draft, moveDraft } from "./use-draft.ts";

/** How many different ones there were, so far. */
function useCount(one: object | null): number {
  const [seen, setSeen] = useState({ one, count: 0 });
  if (seen.one === one) return seen.count;
  setSeen({ one, count: seen.count + 1 });
  return seen.count + 1;
}

export type About = "row" | "cell" | "column" | "table";

export interface Asked {
  readonly about: About;
  readonly suggest: boolean;
}

interface Props {
  readonly here: CommentsHere;
  /** where one stands; null when nowhere */
  readonly active: { readonly row: RowId; readonly column: ColumnId } | null;
  readonly asked: Asked;
  /** it was asked for in the grid: the field takes the keys, anew each time */
  readonly askedOf: object | null;
  onAsked(asked: Asked): void;
}

export function Composer({ here, active, asked, askedOf, onAsked }: Props) {
  const words = useWords();
  const { comments, review } = words;
  const { table } = here.collaboration;
  const about = active === null ? "table" : asked.about;
  const suggest = about === "cell" && asked.suggest;
  const handle = active === null ? undefined : table.handleOf(active.row);
  const position = handle === undefined ? 0 : table.positionOf(handle) + 1;
  const column = table.columns.find(({ id }) => id === active?.column)?.name || comments.untitled;
  const now = handle === undefined || active === null ? "" : table.text(handle, active.column);
  // whoever reviews asks the team, the team asks who reviews
  const reviews = here.members.find(({ id }) => id === here.collaboration.me.id)?.role === "reviewer";
  const labels: Readonly<Record<About, string>> = {
    row: comments.ofRow(position),
    cell: comments.ofCell(column, position),
    column: comments.ofColumn(column),
    table: comments.ofTable,
  };
  const choices: readonly About[] = active === null ? ["table"] : ["row", "cell", "column", "table"];
  const row = rowOf(about, active);
  const place = placeOf(suggest ? "suggest" : about, about, active);
  /** where what was typed went on: its field takes the keys */
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const autoFocus = askedOf !== null || movedTo === place;
  const times = useCount(askedOf);
  const proposed = (draft: Draft) => draft.value ?? now;

  return (
    <>
      <NativeSelect
        size="xs"
        label={comments.about}
        classNames={{ root: styles.about }}
        value={about}
        onChange={({ currentTarget: { value } }) => {
          const next = choices.find((choice) => choice === value) ?? "row";
          // a suggested value stays with its cell
          if (!suggest) moveDraft(here.collaboration.me.id, here.dataset, place, placeOf(next, next, active));
          onAsked({ about: next, suggest: false });
        }}
        data={choices.map((value) => ({ value, label: labels[value] }))}
      />
      <CommentField
        key={`${place} ${times}`}
        place={place}
        here={here}
        label={about === "row" ? review.comments.write : comments.writeOn[about]}
        placeholder={suggest ? comments.why : review.comments.placeholder}
        button={suggest ? comments.sendSuggestion : review.comments.send}
        autoFocus={autoFocus && !suggest}
        {...(suggest ? { isReady: (draft: Draft) => proposed(draft) !== now } : {})}
        above={(draft, onDraft) =>
          suggest && (
            <Textarea
              size="sm"
              mb={8}
              label={comments.suggestedValue}
              autosize
              maxRows={6}
              autoFocus={autoFocus}
              maxLength={LIMITS.cellLength}
              value={proposed(draft)}
              description={proposed(draft) === now ? comments.sameValue : undefined}
              onChange={({ currentTarget: { value } }) => onDraft({ ...draft, value })}
            />
          )
        }
        below={(draft, onDraft) => (
          <>
            {!suggest && (
              <Checkbox
                size="xs"
                mt={6}
                label={reviews ? comments.isQuestionToTeam : comments.isQuestion}
                checked={draft.question}
                onChange={({ currentTarget: { checked } }) => onDraft({ ...draft, question: checked })}
              />
            )}
            {draft.question && about === "row" && (
              <Button
                size="compact-xs"
                variant="subtle"
                mt={4}
                // a long title goes on below
                styles={{ root: { height: "auto" }, label: { whiteSpace: "normal", textAlign: "start" } }}
                onClick={() => {
                  const cell = placeOf("cell", "cell", active);
                  moveDraft(here.collaboration.me.id, here.dataset, place, cell);
                  setMovedTo(cell);
                  onAsked({ about: "cell", suggest: false });
                }}
              >
                {comments.askOfCell(column)}
              </Button>
            )}
            {about === "cell" && (
              <Button
                size="compact-xs"
                variant="subtle"
                mt={4}
                onClick={() => onAsked({ about: "cell", suggest: !suggest })}
              >
                {suggest ? comments.suggestNot : comments.suggest}
              </Button>
            )}
          </>
        )}
        send={async (text, draft) => {
          const thread = await openThread(here.dataset, {
            row,
            column: active !== null && (about === "cell" || about === "column") ? active.column : null,
            text,
            ...(suggest ? { kind: "suggestion", value: proposed(draft) } : {}),
            ...(!suggest && draft.question ? { kind: "question" } : {}),
          });
          // one value at a time: what is said next is a comment again
          if (suggest) onAsked({ about: "row", suggest: false });
          return thread;
        }}
      />
    </>
  );
}

function rowOf(about: About, active: Props["active"]): RowId | null {
  return active !== null && (about === "row" || about === "cell") ? active.row : null;
}

/** Where a draft is kept. */
function placeOf(kind: About | "suggest", about: About, active: Props["active"]): string {
  const column = about === "cell" || about === "column" ? active?.column : "";
  return `${kind}:${rowOf(about, active) ?? ""}:${column}`;
}
