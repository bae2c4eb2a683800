/** What is done with all empty, hidden and merged cells, and with letters that were decoded wrongly once: each is a switch. */
import { Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { ReadingNote } from "#shared/wire/http.ts";
import { countAside } from "./counted.ts";
import styles from "./decisions.module.css";
import type { Reading } from "./use-reading.ts";

export function ContentChoices({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions;
  const { preview, first, choices } = reading;
  const { proposed } = first;
  const count = countAside.bind(null, first, preview);
  const emptyRows = count("rows", "empty");
  const emptyColumns = count("columns", "empty");
  const noteOf = (...codes: ReadingNote["code"][]) =>
    [...preview.notes, ...first.notes].find(({ code }) => codes.includes(code));
  // hidden data may have been kept: then a note tells of it
  const hiddenRows = count("rows", "hidden") || (noteOf("hidden-rows-kept")?.count ?? 0);
  const hiddenColumns = count("columns", "hidden") || (noteOf("hidden-columns-kept")?.count ?? 0);
  const damaged = noteOf("mojibake-repaired", "mojibake-found");
  const merged = preview.mergedAreas || first.mergedAreas;

  const switches: ReactNode[] = [];
  const offer = (label: string, hint: string, on: boolean, asProposed: boolean, turn: (on: boolean) => void) =>
    switches.push(
      <li key={label}>
        <Switch
          label={label}
          description={hint === "" ? undefined : hint}
          checked={on}
          size="xs"
          labelPosition="left"
          className={styles.switch}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {!asProposed && <span className={styles.guess}>{words.overruled}</span>}
      </li>,
    );

  if (merged > 0) {
    offer(
      words.merged(merged),
      words.mergedHint,
      choices.mergedCells === "fill",
      choices.mergedCells === proposed.mergedCells,
      (on) => reading.choose({ ...choices, mergedCells: on ? "fill" : "leave" }),
    );
  }
  if (emptyRows > 0) {
    offer(
      words.emptyRows(emptyRows),
      "",
      choices.emptyRows === "set-aside",
      choices.emptyRows === proposed.emptyRows,
      (on) => reading.choose({ ...choices, emptyRows: on ? "set-aside" : "keep" }),
    );
  }
  if (emptyColumns > 0) {
    offer(
      words.emptyColumns(emptyColumns),
      "",
      choices.emptyColumns === "set-aside",
      choices.emptyColumns === proposed.emptyColumns,
      (on) => reading.choose({ ...choices, emptyColumns: on ? "set-aside" : "keep" }),
    );
  }
  if (hiddenRows + hiddenColumns > 0) {
    offer(
      words.hidden(hiddenRows, hiddenColumns),
      words.hiddenHint,
      choices.hidden === "set-aside",
      choices.hidden === proposed.hidden,
      (on) => reading.choose({ ...choices, hidden: on ? "set-aside" : "keep" }),
    );
  }
  if (damaged !== undefined) {
    offer(
      words.repair(damaged.count),
      damaged.examples.join(" · "),
      choices.repairText,
      choices.repairText === proposed.repairText,
      (on) => reading.choose({ ...choices, repairText: on }),
    );
  }
  if (switches.length === 0) return null;
  return (
    <section aria-labelledby="reading-contents">
      <h2 id="reading-contents">{words.contents}</h2>
      <ul className={styles.switches}>{switches}</ul>
    </section>
  );
}
