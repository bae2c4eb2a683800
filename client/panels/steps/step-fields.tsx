/** The parameters of a recipe's step, in the controls of its operation: columns of this table are offered, and kept by their titles. */

import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { mapColumns } from "#shared/cleaning/operations/references.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import { FieldControl } from "../cleaning/field-control.tsx";
import { isShown, type Params, valueAt, withValue } from "../cleaning/params.ts";
import styles from "./steps.module.css";

interface Props {
  readonly step: RecipeStep;
  readonly collaboration: Collaboration;
  onParams(params: RecipeStep["params"]): void;
}

export function StepFields({ step, collaboration, onParams }: Props) {
  const { cleaning, operations } = useWords();
  const operation = operationOf(step.operation);
  const said = operationWords(operations, step.operation);
  if (operation === undefined || said === undefined) return null;
  const { columns } = collaboration.table;
  // a title that is not here stays as it is, and is no column of this table
  const params: Params = mapColumns(step.params, (title) => columns.find(({ name }) => name === title)?.id ?? title);
  const change = (name: string, value: unknown) =>
    onParams(
      mapColumns({ ...withValue(params, name, value) }, (id) => columns.find((one) => one.id === id)?.name ?? id),
    );
  return (
    <>
      {operation.fields.map((field) => {
        if (!isShown(field, params, operation.fields)) return null;
        if (field.kind === "own")
          return (
            <p key={field.name} className={styles.soft}>
              {said.fields?.[field.name] ?? field.name} · {cleaning.form.notHere}
            </p>
          );
        return (
          <FieldControl
            key={field.name}
            {...{ field, collaboration, params }}
            words={said}
            rows={null}
            value={valueAt(params, field.name)}
            error={null}
            selectedColumns={() => []}
            onChange={(value) => change(field.name, value)}
          />
        );
      })}
    </>
  );
}
