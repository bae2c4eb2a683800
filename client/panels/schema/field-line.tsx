/** One expected column in a line: what it holds, who has it open; it opens into its form. */
import { IconAlertTriangleFilled, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useEffect, useId, useRef } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import { expectationInWords } from "./field-facts.ts";
import { FieldForm } from "./field-form.tsx";
import lineStyles from "./field-line.module.css";
import { FieldRead } from "./field-read.tsx";
import { useColumnLock, type WhyNot } from "./may-change.ts";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";
import type { WrittenSchema } from "./written-schema.ts";

export interface FieldProps {
  readonly field: Field;
  readonly schema: WrittenSchema;
  readonly collaboration: Collaboration;
  readonly edits: SchemaEdits;
  /** the column of the table that holds it; null: there is none */
  readonly column: ColumnId | null;
  /** names of the field before it, and of the two after it */
  readonly before: string | null;
  readonly after: readonly string[];
}

interface Props extends FieldProps {
  readonly whyNot: WhyNot;
  readonly open: boolean;
  /** its name before another renamed it under one’s eyes; null: nobody did */
  readonly was: string | null;
  onToggle(): void;
}

export function FieldLine({ whyNot, open, was, onToggle, ...props }: Props) {
  const { field, schema, collaboration, column } = props;
  const all = useWords();
  const words = all.schema;
  const body = useId();
  const line = useRef<HTMLDivElement>(null);
  const lock = useColumnLock(collaboration, column);
  useEffect(() => {
    if (!open) return;
    line.current?.scrollIntoView({ block: "nearest" });
    // what asked for it, in a form that is gone, had the focus
    if (document.activeElement?.contains(line.current)) line.current?.querySelector("button")?.focus();
  }, [open]);
  const { constraints } = field;
  const marks = [
    expectationInWords(field, schema.parsed.customChecks, words),
    ...(constraints.required === true ? [words.fields.required] : []),
    ...(constraints.unique === true ? [words.fields.unique] : []),
    ...(column === null ? [words.fields.absent] : []),
  ];
  return (
    <div ref={line} className={open ? lineStyles.lineOpen : lineStyles.line}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={body}
        className={lineStyles.lineHead}
        onClick={onToggle}
      >
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        <span className={lineStyles.lineText}>
          <span className={styles.strong}>{field.title ?? field.name}</span>
          {field.title !== null && field.title !== field.name && (
            <span className={lineStyles.lineName}> {field.name}</span>
          )}
          <span className={lineStyles.marks}>{marks.join(" · ")}</span>
        </span>
        <WrongCells collaboration={collaboration} column={column} />
        <PeopleInField collaboration={collaboration} field={field.name} />
      </button>
      <div id={body} hidden={!open} className={lineStyles.lineBody}>
        {open && was !== null && (
          <p role="status" className={styles.renamed}>
            {words.fields.renamed(was, field.name)}
          </p>
        )}
        {open &&
          (whyNot?.is !== "closed" && lock === null ? (
            <FieldForm {...props} waits={whyNot !== null} />
          ) : (
            <FieldRead field={field} checks={schema.parsed.customChecks} lock={whyNot?.is === "closed" ? null : lock} />
          ))}
      </div>
    </div>
  );
}

function WrongCells({ collaboration, column }: Pick<FieldProps, "collaboration" | "column">) {
  const figures = useFigures();
  const words = useWords().schema.fields;
  useStore(collaboration.issues.revision);
  const wrong = column === null ? 0 : collaboration.issues.wrongCells(column);
  if (wrong === 0) return null;
  return (
    <span className={lineStyles.wrong} title={words.wrong(wrong)}>
      <IconAlertTriangleFilled size={12} aria-hidden />
      <span aria-hidden>{figures(wrong)}</span>
      <span className={lineStyles.aside}>{words.wrong(wrong)}</span>
    </span>
  );
}

function PeopleInField({ collaboration, field }: { readonly collaboration: Collaboration; readonly field: string }) {
  const words = useWords().schema.fields;
  const peers = useStore(collaboration.peers);
  const here = peers.filter(({ schemaField }) => schemaField === field);
  const people = [...new Map(here.map(({ person }) => [person.id, person])).values()];
  if (people.length === 0) return null;
  return (
    <span className={lineStyles.people} title={words.opensHere(people.map(({ name }) => name))}>
      {people.slice(0, 3).map((person) => (
        <PersonAvatar key={person.id} person={person} />
      ))}
      <span className={lineStyles.aside}>{words.opensHere(people.map(({ name }) => name))}</span>
    </span>
  );
}
