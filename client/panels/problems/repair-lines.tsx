/** The texts that a repair replaces, with what they become and how many cells hold them; each can be unticked. */
import { Button, Checkbox } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { RepairLine } from "#shared/checks/repairs/plan-repairs.ts";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import styles from "./repair.module.css";

/** lines drawn at first, and more at each asking */
const AT_ONCE = 50;

interface Props {
  readonly lines: readonly RepairLine[];
  readonly unticked: ReadonlySet<string>;
  onUntick(unticked: ReadonlySet<string>): void;
}

export function RepairLines({ lines, unticked, onUntick }: Props) {
  const words = useWords().repairs;
  const id = useId();
  const [drawn, setDrawn] = useState(AT_ONCE);
  const ticked = lines.filter(({ before }) => !unticked.has(before)).length;
  // lines of one kind stand together, under its name
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const ordered = kinds.flatMap((kind) => lines.filter((line) => line.kind === kind));
  const hidden = lines.length - drawn;

  function tick(before: string, on: boolean) {
    const next = new Set(unticked);
    if (on) next.delete(before);
    else next.add(before);
    onUntick(next);
  }
  const only = kinds.length === 1 ? kinds[0] : undefined;
  return (
    <section aria-label={words.list} className={styles.lines}>
      <p className={styles.soft}>
        {only !== undefined && `${words.kinds[only]}. `}
        {words.preview}
      </p>
      {lines.length > 1 && (
        <Checkbox
          className={styles.all}
          label={words.all}
          checked={ticked === lines.length}
          indeterminate={ticked > 0 && ticked < lines.length}
          onChange={(event) => onUntick(new Set(event.currentTarget.checked ? [] : lines.map(({ before }) => before)))}
        />
      )}
      <ul>
        {ordered.slice(0, drawn).map(({ before, after, kind, count }, index) => {
          const part = changedPart(before, after);
          return (
            <li key={before}>
              {kinds.length > 1 && ordered[index - 1]?.kind !== kind && (
                <span className={styles.kind}>{words.kinds[kind]}</span>
              )}
              <label className={styles.line} htmlFor={`${id}-${index}`}>
                <Checkbox
                  id={`${id}-${index}`}
                  checked={!unticked.has(before)}
                  aria-label={words.line(before, after, count)}
                  onChange={(event) => tick(before, event.currentTarget.checked)}
                />
                <span className={styles.texts}>
                  <ShownText start={part.start} part={part.before} end={part.end} side="before" />
                  <IconArrowRight size={14} className={styles.arrow} aria-label={words.becomes} />
                  <ShownText start={part.start} part={part.after} end={part.end} side="after" />
                </span>
                <span className={styles.count}>{words.cells(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setDrawn(drawn + AT_ONCE)}>
          {words.more(hidden)}
        </Button>
      )}
    </section>
  );
}
