/** What is taken of the titles of columns that become rows, marked on the first ones of them. */
import { useId } from "react";
import { useWords } from "#client/ui/words.tsx";
import { partTitleOf, WideToLongParams } from "#shared/cleaning/operations/shape/wide-to-long.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import styles from "../cleaning.module.css";
import type { OwnFormProps } from "../own-forms.ts";

const SHOWN = 6;

export function TitlesRead({ collaboration, params }: OwnFormProps) {
  const { operations } = useWords();
  const id = useId();
  const read = WideToLongParams.safeParse(params);
  if (!read.success) return null;
  const wanted = new Set(read.data.columns);
  const titles = collaboration.table.columns.filter((one) => wanted.has(one.id)).map(({ name }) => name);
  const part = partTitleOf(read.data, titles);
  if (part === null || titles.length === 0) return null;
  return (
    <div>
      <p id={id} className={styles.aside}>
        {operationWords(operations, "shape.wide-to-long")?.fields?.read}
      </p>
      <ul className={styles.titlesRead} aria-labelledby={id}>
        {titles.slice(0, SHOWN).map((title, at) => {
          const name = part(title)?.name ?? title;
          const from = title.indexOf(name);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two titles may be the same
            <li key={at}>
              {from < 0 ? (
                title
              ) : (
                <>
                  {title.slice(0, from)}
                  <mark>{name}</mark>
                  {title.slice(from + name.length)}
                </>
              )}
            </li>
          );
        })}
        {titles.length > SHOWN && <li>…</li>}
      </ul>
    </div>
  );
}
