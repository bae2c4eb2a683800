/** Values whose reading is doubtful: how many, why, and some of them. */
import { IconAlertSquareRounded } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { UploadPreview } from "#shared/wire/imports.ts";
import styles from "./decisions.module.css";

/** Examples told of each kind. */
const EXAMPLES = 3;

export function DoubtList({ doubts }: Pick<UploadPreview, "doubts">) {
  const words = useWords().importing.doubts;
  const count = doubts.reduce((all, group) => all + group.count, 0);
  if (count === 0) return null;
  return (
    <section aria-labelledby="reading-doubts">
      <h2 id="reading-doubts" className={styles.doubtful}>
        <IconAlertSquareRounded size={16} aria-hidden />
        {words.title(count)}
      </h2>
      <p className={styles.detail}>{words.sentence}</p>
      <ul className={styles.notes}>
        {doubts.map(({ code, count: many, examples }) => (
          <li key={code}>
            {words.groups[code](many)}
            {examples.slice(0, EXAMPLES).map((example) => (
              <span key={`${example.row} ${example.column}`} className={styles.example}>
                {words.example(example)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
