/** Whether what hands corrected goes in the recipe, and by which columns its rows are found again. */
import { MultiSelect, Switch } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { CORRECTION_KEYS } from "#shared/cleaning/operations/values/corrections-told.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./steps.module.css";
import type { HandEditsKnown } from "./use-hand-edits.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly hands: HandEditsKnown;
}

export function CorrectionsChoice({ collaboration: { table }, hands }: Props) {
  const { recipes, history } = useWords();
  const words = recipes.corrections;
  const { edits, error, wanted, want, columns, choose, keys, kept } = hands;
  if (error !== null) return <ProblemMessage error={error} />;
  if (edits === undefined) return <p className={styles.soft}>{words.loading}</p>;
  if (edits.edits.length + edits.left.length === 0) return <p className={styles.soft}>{words.none}</p>;
  const cells = edits.left.reduce((sum, one) => sum + one.cells, 0);
  return (
    <div className={styles.corrections}>
      <Switch
        size="xs"
        label={words.keep}
        description={words.keepHint}
        checked={wanted}
        onChange={(event) => want(event.currentTarget.checked)}
      />
      {wanted && columns !== null && (
        <>
          <MultiSelect
            size="xs"
            searchable
            label={words.keys}
            description={words.keysHint}
            data={table.columns.map(({ id, name }) => ({ value: id, label: name || history.untitled }))}
            value={[...columns]}
            maxValues={CORRECTION_KEYS}
            onChange={(chosen) => choose(table.columns.map(({ id }) => id).filter((id) => chosen.includes(id)))}
          />
          <div role="status" className={styles.soft}>
            {columns.length === 0 && <p>{words.noKeys}</p>}
            {columns.length > 0 && keys !== null && <p>{words.alone(keys.alone, keys.rows)}</p>}
            {kept !== null && (
              <p>
                {words.kept(kept.count)}
                {kept.lost > 0 && ` ${words.lost(kept.lost)}`}
              </p>
            )}
          </div>
        </>
      )}
      {edits.left.length > 0 && <p className={styles.soft}>{words.tooMany(edits.left.length, cells)}</p>}
    </div>
  );
}
