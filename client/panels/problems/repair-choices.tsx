/** The texts that may mean several things, each with what it may become: someone who knows chooses, or leaves it. */
import { NativeSelect } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Reading } from "#shared/checks/repairs/family.ts";
import type { RepairChoice } from "#shared/checks/repairs/plan-repairs.ts";
import type { CellCase } from "./cells-of-group.ts";
import styles from "./repair.module.css";

/** texts shown at once: who has chosen for these opens the repair again */
const AT_ONCE = 50;

interface Props {
  readonly choices: readonly RepairChoice<CellCase>[];
  /** by their keys */
  readonly taken: ReadonlyMap<string, Reading>;
  onTake(taken: ReadonlyMap<string, Reading>): void;
}

export function RepairChoices({ choices, taken, onTake }: Props) {
  const words = useWords().repairs;

  function take(key: string, reading: Reading | undefined) {
    const next = new Map(taken);
    if (reading === undefined) next.delete(key);
    else next.set(key, reading);
    onTake(next);
  }
  return (
    <section aria-label={words.toChoose} className={styles.lines}>
      <p className={styles.soft}>{words.toChoose}</p>
      <ul>
        {choices.slice(0, AT_ONCE).map(({ key, before, readings, count }) => (
          <li key={key} className={styles.choice}>
            <NativeSelect
              size="sm"
              label={words.quoted(before)}
              description={words.cells(count)}
              value={taken.get(key)?.text ?? ""}
              onChange={({ currentTarget: { value } }) =>
                take(
                  key,
                  readings.find(({ text }) => text === value),
                )
              }
            >
              <option value="">{words.leaveIt}</option>
              {readings.map(({ text, meaning }) => (
                <option key={text} value={text}>
                  {meaning === undefined || meaning === text ? text : `${text} — ${meaning}`}
                </option>
              ))}
            </NativeSelect>
          </li>
        ))}
      </ul>
    </section>
  );
}
