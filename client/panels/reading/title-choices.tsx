/** Where the titles of the columns are, how many lines they take, and what becomes of what stands above. */
import { useWords } from "#client/ui/words.tsx";
import { asideOf } from "./counted.ts";
import styles from "./decisions.module.css";
import { MOST_TITLE_LINES, withoutTitles, withTitles } from "./line-acts.ts";
import { SentenceChoice } from "./sentence-choice.tsx";
import type { Reading } from "./use-reading.ts";

/** Lines offered beyond the one in use; any other line is a click on its number. */
const HEADER_ROWS = 12;

export function TitleChoices({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions;
  const { preview, choices } = reading;
  const { header } = choices;
  const guess = preview.proposed.header;
  const above = asideOf(preview, "rows", "above");
  const offered = new Set([...preview.lines.slice(0, HEADER_ROWS).map(({ row }) => row)]);
  for (const row of [header?.row, guess?.row]) if (row !== undefined) offered.add(row);
  const rows = [...offered].sort((a, b) => a - b);
  const take = (row: number | null, lines: number) =>
    reading.choose(row === null ? withoutTitles(choices) : withTitles(choices, row, lines));
  return (
    <section aria-labelledby="reading-titles">
      <h2 id="reading-titles">{words.titles}</h2>
      <SentenceChoice
        label={words.header}
        value={header?.row ?? null}
        guess={guess?.row ?? null}
        options={[null, ...rows].map((row) => [row, row === null ? words.noHeader : words.headerAt(row)])}
        onChange={(row) => take(row, row === guess?.row ? guess.lines : 1)}
      />
      {header !== null && (
        <SentenceChoice
          label={words.headerLines}
          value={header.lines}
          guess={guess?.row === header.row ? guess.lines : 1}
          options={Array.from({ length: MOST_TITLE_LINES }, (_, at) => [at + 1, words.lines(at + 1)])}
          onChange={(lines) => take(header.row, lines)}
        />
      )}
      {above !== null && <p className={styles.detail}>{words.above(above.count, above.examples)}</p>}
    </section>
  );
}
