/** One step of a recipe: on or off, its place, its settings. */
import { ActionIcon, Switch, Textarea } from "@mantine/core";
import { IconAdjustments, IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { sentenceOfRecipeStep } from "#shared/i18n/recipe-sentences.ts";
import { StepFields } from "./step-fields.tsx";
import styles from "./steps.module.css";

interface Props {
  readonly step: RecipeStep;
  readonly place: number;
  readonly count: number;
  readonly mayEdit: boolean;
  readonly collaboration: Collaboration;
  onChange(step: RecipeStep): void;
  onMove(from: number, to: number): void;
  onRemove(): void;
}

const NOTE_LENGTH = 2_000;

export function RecipeStepLine({ step, place, count, mayEdit, collaboration, onChange, onMove, onRemove }: Props) {
  const all = useWords();
  const words = all.recipes;
  const [editing, setEditing] = useState(false);
  const [over, setOver] = useState(false);
  const sentence = sentenceOfRecipeStep(step, all);
  const known = operationOf(step.operation) !== undefined;
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || !mayEdit) return;
    event.preventDefault();
    onMove(place, place + (event.key === "ArrowUp" ? -1 : 1));
  }
  function onDrop(event: DragEvent) {
    setOver(false);
    const from = Number(event.dataTransfer.getData(DRAGGED) || Number.NaN);
    if (!Number.isInteger(from)) return;
    event.preventDefault();
    onMove(from, place);
  }
  return (
    <li
      className={styles.recipeStep}
      data-step={place}
      data-off={!step.on}
      data-over={over}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!mayEdit || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={styles.line}>
        {mayEdit && (
          <span
            className={styles.grip}
            draggable
            aria-hidden
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, String(place));
              event.dataTransfer.effectAllowed = "move";
            }}
          >
            <IconGripVertical size={14} />
          </span>
        )}
        <Switch
          size="xs"
          checked={step.on}
          disabled={!mayEdit || !known}
          aria-label={words.on(sentence)}
          title={mayEdit ? words.moveHint : undefined}
          onChange={(event) => onChange({ ...step, on: event.currentTarget.checked })}
        />
        <span className={styles.story}>
          {place + 1}. {sentence}
          {step.rows.kind === "filters" && (
            <span className={styles.soft}> {words.heldTo(step.rows.filters.length)}</span>
          )}
          {step.note !== undefined && step.note !== sentence && !editing && (
            <span className={styles.why}>{step.note}</span>
          )}
          {!step.on && step.why !== undefined && <span className={styles.why}>{words.reasons[step.why]}</span>}
          {!known && step.why === undefined && <span className={styles.why}>{words.results.unknown}</span>}
        </span>
      </div>
      {mayEdit && (
        <div className={styles.stepTools}>
          {known && (
            <Tool
              Icon={IconAdjustments}
              label={editing ? words.editDone : words.editStep}
              pressed={editing}
              onClick={() => setEditing(!editing)}
            />
          )}
          <Tool Icon={IconArrowUp} label={words.up} disabled={place === 0} onClick={() => onMove(place, place - 1)} />
          <Tool
            Icon={IconArrowDown}
            label={words.down}
            disabled={place === count - 1}
            onClick={() => onMove(place, place + 1)}
          />
          <Tool Icon={IconTrash} label={words.removeStep} onClick={onRemove} />
        </div>
      )}
      {editing && (
        <div className={styles.fields}>
          <StepFields {...{ step, collaboration }} onParams={(params) => onChange({ ...step, params })} />
          <Textarea
            size="xs"
            label={words.note}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={NOTE_LENGTH}
            defaultValue={step.note ?? ""}
            onBlur={(event) => {
              const { note: _, ...rest } = step;
              const note = event.currentTarget.value.trim();
              if (note !== (step.note ?? "")) onChange(note === "" ? rest : { ...rest, note });
            }}
          />
        </div>
      )}
    </li>
  );
}

/** what is dragged: the place of a step */
const DRAGGED = "application/x-tablee-step";

interface ToolProps {
  readonly Icon: typeof IconTrash;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  onClick(): void;
}

function Tool({ Icon, label, disabled = false, pressed, onClick }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={14} aria-hidden />
    </ActionIcon>
  );
}
