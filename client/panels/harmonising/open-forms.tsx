/** Operations that have a panel or a dialog of their own: chosen among the others, they open it. */
import { useContext, useEffect } from "react";
import { useWords } from "#client/ui/words.tsx";
import { MergeParams } from "#shared/cleaning/operations/values/merge.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import { Harmonise } from "./hands.ts";
import styles from "./harmonising.module.css";

/** Of `values.merge`. */
export function OpenHarmonising({ collaboration, params, onBack }: OwnFormProps) {
  const { harmonising: words } = useWords();
  const hands = useContext(Harmonise);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is chosen
  useEffect(() => {
    if (hands === null) return;
    const read = MergeParams.safeParse(params);
    const { columns } = collaboration.table;
    // the list stands again when one comes back to it
    onBack();
    hands.values(columns.find(({ id }) => read.success && id === read.data.column)?.id ?? null);
  }, []);
  return <p className={styles.panel}>{words.merges.none}</p>;
}

/** Of `rows.merge-rows`. */
export function OpenDuplicates({ onBack }: OwnFormProps) {
  const { harmonising: words } = useWords();
  const hands = useContext(Harmonise);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is chosen
  useEffect(() => {
    if (hands === null) return;
    onBack();
    hands.duplicates([]);
  }, []);
  return <p className={styles.panel}>{words.duplicates.own}</p>;
}
