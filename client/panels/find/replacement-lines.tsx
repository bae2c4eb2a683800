/** What replacing would write: each text with what it becomes and how many cells hold it; each can be unticked. */
import { Button, Checkbox } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { ReplacementLine } from "#shared/views/find/plan-replacement.ts";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import styles from "./find.module.css";

/** lines drawn at first, and more at each asking */
const AT_ONCE = 50;

interface Props {
  readonly lines: readonly ReplacementLine[];
  readonly spared: ReadonlySet<string>;
  onSpare(spared: ReadonlySet<string>): void;
  /** goes to a cell that holds it */
  onGo(line: ReplacementLine): void;
}

export function ReplacementLines({ lines, spared, onSpare, onGo }: Props) {
  const words = useWords().find;
  const id = useId();
  const [drawn, setDrawn] = useState(AT_ONCE);

  function tick(before: string, on: boolean) {
    const next = new Set(spared);
    if (on) next.delete(before);
    else next.add(before);
    onSpare(next);
  }
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, drawn).map((line, index) => {
          const { before, after, cells } = line;
          const part = changedPart(before, after);
          return (
            <li key={before} className={styles.line}>
              <Checkbox
                size="xs"
                id={`${id}-${index}`}
                checked={!spared.has(before)}
                aria-label={words.line(before, after, cells)}
                onChange={(event) => tick(before, event.currentTarget.checked)}
              />
              <label className={styles.texts} htmlFor={`${id}-${index}`}>
                <ShownText start={part.start} part={part.before} end={part.end} side="before" />
                <IconArrowRight size={14} className={styles.arrow} aria-label={words.becomes} />
                <ShownText start={part.start} part={part.after} end={part.end} side="after" />
              </label>
              <button type="button" className={styles.go} onClick={() => onGo(line)}>
                {words.found(cells)}
              </button>
            </li>
          );
        })}
      </ul>
      {lines.length > drawn && (
        <Button size="compact-sm" variant="subtle" onClick={() => setDrawn(drawn + AT_ONCE)}>
          {words.more(lines.length - drawn)}
        </Button>
      )}
    </>
  );
}
