/** The texts that a repair replaces, with what they become and how many cells hold them; each can be unticked. */
import { Button, Checkbox } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { RepairLine } from "#shared/checks/repairs/plan-repairs.ts";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import type { CellCase } from "./cells-of-group.ts";
import styles from "./repair.module.css";

/** lines drawn at first, and more at each asking */
const AT_ONCE = 50;

interface Props {
  readonly lines: readonly RepairLine<CellCase>[];
  readonly unticked: ReadonlySet<string>;
  onUntick(unticked: ReadonlySet<string>): void;
}

export function RepairLines({ lines, unticked, onUntick }: Props) {
  const words = useWords().repairs;
  const id = useId();
  const [drawn, setDrawn] = useState(AT_ONCE);
  const ticked = lines.filter(({ key }) => !unticked.has(key)).length;
  // lines of one kind stand together, under its name
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const ordered = kinds.flatMap((kind) => lines.filter((line) => line.kind === kind));
  const hidden = lines.length - drawn;

  function tick(key: string, on: boolean) {
    const next = new Set(unticked);
    if (on) next.delete(key);
    else next.add(key);
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
          onChange={(event) => onUntick(new Set(event.currentTarget.checked ? [] : lines.map(({ key }) => key)))}
        />
      )}
      <ul>
        {ordered.slice(0, drawn).map(({ key, before, after, meaning, also, kind, count, cases }, index) => {
          const part = changedPart(before, after);
          return (
            <li key={key}>
              {kinds.length > 1 && ordered[index - 1]?.kind !== kind && (
                <span className={styles.kind}>{words.kinds[kind]}</span>
              )}
              <label className={styles.line} htmlFor={`${id}-${index}`}>
                <Checkbox
                  id={`${id}-${index}`}
                  checked={!unticked.has(key)}
                  aria-label={words.line(before, after, count)}
                  onChange={(event) => tick(key, event.currentTarget.checked)}
                />
                <span className={styles.texts}>
                  <ShownText start={part.start} part={part.before} end={part.end} side="before" />
                  <IconArrowRight size={14} className={styles.arrow} aria-label={words.becomes} />
                  <ShownText start={part.start} part={part.after} end={part.end} side="after" />
                  {meaning !== null && meaning !== after && <span className={styles.also}>{meaning}</span>}
                  {also.map(({ column, text }) => (
                    <span key={column} className={styles.also}>
                      {words.also(column, cases[0]?.others(column) ?? "", text)}
                    </span>
                  ))}
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
