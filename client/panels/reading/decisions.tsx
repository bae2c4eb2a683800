/** What we make of the file, in sentences: each is a choice that can be taken otherwise, with how much it is about. */
import { useWords } from "#client/ui/words.tsx";
import type { ReadingNote } from "#shared/wire/http.ts";
import { AsideList } from "./aside-list.tsx";
import { ContentChoices } from "./content-choices.tsx";
import styles from "./decisions.module.css";
import { DoubtList } from "./doubt-list.tsx";
import { TextChoices } from "./text-choices.tsx";
import { TitleChoices } from "./title-choices.tsx";
import type { Reading } from "./use-reading.ts";

/** Said beside the choice they are about. */
const ELSEWHERE: readonly ReadingNote["code"][] = ["mojibake-repaired", "mojibake-found"];

export function Decisions({ reading }: { readonly reading: Reading }) {
  const { importing: words } = useWords();
  const { preview } = reading;
  const notes = preview.notes.filter(({ code }) => !ELSEWHERE.includes(code));
  return (
    <div className={styles.decisions}>
      <TextChoices reading={reading} />
      <TitleChoices reading={reading} />
      <ContentChoices reading={reading} />
      <AsideList reading={reading} />
      <DoubtList doubts={preview.doubts} />
      <section aria-labelledby="reading-notes">
        <h2 id="reading-notes">{words.decisions.notes}</h2>
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.code}>{words.notes[note.code](note)}</li>
          ))}
          <li>{preview.choices.text === null ? words.assistant.valuesKept : words.assistant.textKept}</li>
        </ul>
      </section>
    </div>
  );
}
