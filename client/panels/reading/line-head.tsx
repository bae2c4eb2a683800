/** The head of a line of the file: its number, what it is, and what can be made of it. */
import type { KeyboardEvent } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { PreviewLine } from "#shared/wire/imports.ts";
import { ActMenu } from "./act-menu.tsx";
import styles from "./file-lines.module.css";
import type { LineAct } from "./line-acts.ts";

/** Keys that act at once, without the menu. */
const KEYS: Partial<Record<LineAct, readonly string[]>> = {
  titles: ["t"],
  "more-titles": ["+"],
  "set-aside": ["Delete", "Backspace"],
  keep: ["Delete", "Backspace"],
};

interface Props {
  readonly row: number;
  readonly role: PreviewLine["role"];
  readonly acts: readonly LineAct[];
  /** by Tab */
  readonly reachable: boolean;
  onFocus(): void;
  /** true: the key was one that moves */
  onMove(key: string): boolean;
  onAct(act: LineAct): void;
}

export function LineHead({ row, role, acts, reachable, onFocus, onMove, onAct }: Props) {
  const words = useWords().importing.lines;
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts.find((one) => KEYS[one]?.includes(event.key));
    if (act !== undefined) onAct(act);
    if (act !== undefined || onMove(event.key)) event.preventDefault();
  }
  return (
    <th scope="row" className={styles.head}>
      <ActMenu
        label={words.label(row, words.reasons[role])}
        reachable={reachable}
        acts={acts.map((act) => ({ name: words.acts[act], key: words.keys[act] ?? "", run: () => onAct(act) }))}
        onFocus={onFocus}
        onKeyDown={press}
      >
        {role !== "data" && <span className={styles.tag}>{words.reasons[role]}</span>}
        <span className={styles.number}>{row}</span>
      </ActMenu>
    </th>
  );
}
