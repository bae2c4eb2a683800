/** Merges as a list, each to be taken out: what a step of a recipe holds. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { MergeParams } from "#shared/cleaning/operations/values/merge.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import styles from "./harmonising.module.css";

/** lines drawn: the others are kept, and counted */
const DRAWN = 200;
/** texts named of one merge */
const NAMED = 5;

export function MergesForm({ params, onParams }: OwnFormProps) {
  const words = useWords().harmonising.merges;
  const read = MergeParams.safeParse(params);
  if (!read.success || read.data.merges.length === 0) return <p className={styles.soft}>{words.none}</p>;
  const { column, merges } = read.data;
  return (
    <>
      <ul className={styles.merges} aria-label={words.list}>
        {merges.slice(0, DRAWN).map((merge) => (
          <li key={`${merge.to} ${merge.from[0]}`} className={styles.value}>
            <span className={styles.line}>
              {words.line(merge.from.slice(0, NAMED), merge.to)}
              {merge.from.length > NAMED && ` ${words.rest(merge.from.length - NAMED)}`}
            </span>
            <ActionIcon
              size={24}
              aria-label={words.remove(merge.to)}
              title={words.remove(merge.to)}
              onClick={() => onParams({ column, merges: merges.filter((other) => other !== merge) })}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {merges.length > DRAWN && <p className={styles.soft}>{words.rest(merges.length - DRAWN)}</p>}
    </>
  );
}
