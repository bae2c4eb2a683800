/** What another schema would change in this table, looked at before it is adopted. */

import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { previewSchema } from "#client/api/schemas.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import type { SchemaPreview } from "#shared/wire/schemas.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { Differences } from "./differences.tsx";
import { NamesList } from "./names-list.tsx";
import previewStyles from "./preview.module.css";
import styles from "./schema.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly choice: ChooseSchema;
  /** there is a schema in use, with which the other is compared */
  readonly hasSchema: boolean;
  readonly adopting: boolean;
  /** `choice` is what was looked at: the same version of it */
  onAdopt(choice: ChooseSchema, title: string): void;
  onBack(): void;
}

export function Preview({ dataset, choice, hasSchema, adopting, onAdopt, onBack }: Props) {
  const { app, schema } = useWords();
  const words = schema.preview;
  const back = useRef<HTMLButtonElement>(null);
  // what was pressed to come here is gone
  useEffect(() => back.current?.focus(), []);
  const preview = useQuery({
    queryKey: ["schema-preview", dataset, choice],
    queryFn: () => previewSchema(dataset, choice),
    // the table changes meanwhile: each look is a new one
    gcTime: 0,
    retry: false,
  });
  const { data } = preview;
  return (
    <section className={styles.section}>
      <Button
        ref={back}
        size="compact-sm"
        variant="subtle"
        ml={-8}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onBack}
      >
        {schema.back}
      </Button>
      {preview.isPending && (
        <p role="status" className={styles.soft}>
          {words.reading}
        </p>
      )}
      {preview.isError && (
        <div className={styles.gap}>
          <ProblemMessage error={preview.error}>
            <Button size="compact-sm" variant="default" mt="xs" onClick={() => preview.refetch()}>
              {app.retry}
            </Button>
          </ProblemMessage>
        </div>
      )}
      {data !== undefined && (
        <>
          <h3 className={styles.heading}>{words.title(data.title)}</h3>
          <p className={styles.soft}>
            {choice.from === "data"
              ? schema.derived
              : [data.name, ...(data.version === null ? [] : [schema.version(data.version)])].join(", ")}
          </p>
          <ul className={previewStyles.summary}>
            <li>{schema.matched(data.columns.matched, data.columns.matched + data.columns.missing.length)}</li>
            <li>
              {hasSchema
                ? words.issuesFrom(data.issues.before, data.issues.after)
                : words.issuesFound(data.issues.after)}
            </li>
          </ul>
          <p className={styles.soft}>{words.nothingDone}</p>
          <BusyButton loading={adopting} onClick={() => onAdopt(exactly(choice, data), data.title)}>
            {words.adopt}
          </BusyButton>
          <IssuesChange issues={data.issues} hasSchema={hasSchema} />
          <ColumnsChange columns={data.columns} />
          {hasSchema && <Differences differences={data.differences} />}
        </>
      )}
    </section>
  );
}

function exactly(choice: ChooseSchema, { version }: SchemaPreview): ChooseSchema {
  return choice.from === "catalogue" ? { ...choice, version: choice.version ?? version } : choice;
}

function ColumnsChange({ columns: { missing, extra } }: Pick<SchemaPreview, "columns">) {
  const words = useWords().schema.preview;
  if (missing.length === 0 && extra.length === 0) return null;
  return (
    <>
      <h4 className={styles.small}>{words.columns}</h4>
      <NamesList
        title={words.missing}
        names={missing.map(({ field, required }) => ({ name: field, mark: required ? words.required : null }))}
      />
      <NamesList title={words.extra} names={extra.map((name) => ({ name, mark: null }))} />
    </>
  );
}

function IssuesChange({ issues, hasSchema }: Pick<SchemaPreview, "issues"> & { readonly hasSchema: boolean }) {
  const figures = useFigures();
  const words = useWords().schema.preview;
  if (issues.byColumn.length === 0) return null;
  return (
    <>
      <h4 className={styles.small}>{words.issues}</h4>
      <table className={previewStyles.counts}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            {hasSchema && <th scope="col">{words.now}</th>}
            <th scope="col">{words.later}</th>
          </tr>
        </thead>
        <tbody>
          {issues.byColumn.map((line) => (
            <tr key={line.column}>
              <th scope="row">{line.column}</th>
              {hasSchema && <td>{figures(line.before)}</td>}
              <td className={line.after > line.before ? previewStyles.worse : previewStyles.better}>
                {figures(line.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
