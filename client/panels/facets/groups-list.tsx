/** The values of a column by length or by shape: each to be looked at alone. */
import { useWords } from "#client/ui/words.tsx";
import type { ValueGroup } from "#shared/views/facets-groups.ts";
import styles from "./facets.module.css";

/** a column has few lengths and shapes that matter: the others are counted, and not listed */
const SHOWN = 200;

interface Props<Key extends string | number> {
  readonly groups: readonly ValueGroup<Key>[];
  readonly ticked: (key: Key) => boolean;
  readonly nameOf: (key: Key) => string;
  onTick(key: Key): void;
}

export function GroupsList<Key extends string | number>({ groups, ticked, nameOf, onTick }: Props<Key>) {
  const words = useWords().facets;
  const most = groups.reduce((largest, { count }) => Math.max(largest, count), 0);
  return (
    <>
      <ul className={styles.groups}>
        {groups.slice(0, SHOWN).map(({ key, count, distinct, example }) => (
          <li key={key}>
            <label className={styles.gather}>
              <span className={styles.share} style={{ width: `${(100 * count) / most}%` }} />
              <input
                type="checkbox"
                className={styles.tick}
                checked={ticked(key)}
                aria-label={words.keep(nameOf(key), count)}
                onChange={() => onTick(key)}
              />
              <span className={styles.text}>{nameOf(key)}</span>
              <span className={styles.count}>{words.number(count)}</span>
              <span className={styles.example}>
                {words.groupOf(distinct, example.length > 60 ? `${example.slice(0, 59)}…` : example)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {groups.length > SHOWN && <p className={styles.soft}>{words.firstOnly(SHOWN, groups.length)}</p>}
    </>
  );
}
