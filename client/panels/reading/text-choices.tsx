/** How the text of the file is written: one line while we are sure of it, the choices when we are not or when asked. */
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { Encoding } from "#shared/wire/http.ts";
import { TextDialect } from "#shared/wire/imports.ts";
import styles from "./decisions.module.css";
import { SentenceChoice } from "./sentence-choice.tsx";
import type { Reading } from "./use-reading.ts";

const DELIMITERS = TextDialect.shape.delimiter.options;
const QUOTES = TextDialect.shape.quote.options;

export function TextChoices({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions;
  const { preview, choices, detected } = reading;
  const [unfolded, setUnfolded] = useState(() => preview.notes.some(({ code }) => code === "encoding-guessed"));
  const { text } = choices;
  if (text === null || detected === null) return null;
  return (
    <section aria-labelledby="reading-text">
      <div className={styles.head}>
        <h2 id="reading-text">{words.text}</h2>
        <button
          type="button"
          className={styles.undo}
          aria-expanded={unfolded}
          aria-label={`${unfolded ? words.fold : words.change}, ${words.text}`}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? words.fold : words.change}
        </button>
      </div>
      {!unfolded && (
        <p className={styles.summary}>
          {words.textSummary(words.encodings[text.encoding], words.delimiters[text.delimiter])}
        </p>
      )}
      {unfolded && (
        <>
          <SentenceChoice
            label={words.encoding}
            value={text.encoding}
            guess={detected.encoding}
            options={Encoding.options.map((value) => [value, words.encodings[value]])}
            onChange={(encoding) => reading.chooseText({ ...text, encoding })}
          />
          <SentenceChoice
            label={words.delimiter}
            value={text.delimiter}
            guess={detected.delimiter}
            options={DELIMITERS.map((value) => [value, words.delimiters[value]])}
            onChange={(delimiter) => reading.chooseText({ ...text, delimiter })}
          />
          <SentenceChoice
            label={words.quote}
            value={text.quote}
            guess={detected.quote}
            options={QUOTES.map((value) => [value, words.quotes[value]])}
            onChange={(quote) => reading.chooseText({ ...text, quote })}
          />
        </>
      )}
    </section>
  );
}
