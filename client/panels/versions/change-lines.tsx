/** The changes of one group, some at a time; each leads to its place. */
import { useState } from "react";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import type { Change, ChangeGroup } from "./changes.ts";
import styles from "./versions.module.css";

/** lines drawn at first, and with each press of the button */
const STEP = 50;

interface Props {
  readonly group: ChangeGroup;
  readonly handle: { current: GridHandle | null };
}

export function ChangeLines({ group, handle }: Props) {
  const words = useWords().versions.comparison;
  const [drawn, setDrawn] = useState(STEP);
  const count = Math.min(drawn, group.count);
  return (
    <>
      <ul className={styles.changes}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place in the comparison
          <ChangeLine key={index} change={group.at(index)} handle={handle} />
        ))}
      </ul>
      {count < group.count && (
        <button type="button" className={styles.link} onClick={() => setDrawn(drawn + STEP)}>
          {words.more(Math.min(STEP, group.count - count))}
        </button>
      )}
    </>
  );
}

function ChangeLine({ change, handle }: { readonly change: Change; readonly handle: Props["handle"] }) {
  const words = useWords().versions.comparison;
  const { label, place, texts } = change;
  return (
    <li>
      {place === null ? (
        <span>{label}</span>
      ) : (
        <button type="button" className={styles.link} title={words.goTo} onClick={() => handle.current?.goTo(place)}>
          {label}
        </button>
      )}
      {texts !== null && <Texts {...texts} />}
    </li>
  );
}

function Texts({ before, after }: { readonly before: string; readonly after: string }) {
  const part = changedPart(before, after);
  return (
    <div className={styles.texts}>
      <ShownText start={part.start} part={part.before} end={part.end} side="before" />
      <span className={styles.soft} aria-hidden>
        →
      </span>
      <ShownText start={part.start} part={part.after} end={part.end} side="after" />
    </div>
  );
}
