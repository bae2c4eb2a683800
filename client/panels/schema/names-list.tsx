/** A few names under a small title; of very many, the first ones and how many more. */
import { useWords } from "#client/ui/words.tsx";
import styles from "./schema.module.css";

const SHOWN = 12;

interface Props {
  readonly title: string;
  readonly names: readonly { readonly name: string; readonly mark: string | null }[];
}

export function NamesList({ title, names }: Props) {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <>
      <h5 className={styles.smaller}>{title}</h5>
      <ul className={styles.names}>
        {names.slice(0, SHOWN).map(({ name, mark }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same name
          <li key={`${name} ${index}`}>
            {name === "" ? words.grid.untitled : name}
            {mark !== null && <em> {mark}</em>}
          </li>
        ))}
        {names.length > SHOWN && <li className={styles.soft}>{words.schema.preview.more(names.length - SHOWN)}</li>}
      </ul>
    </>
  );
}
