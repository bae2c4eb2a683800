/** What would change, by kinds with their counts: each can be taken or left, and shown alone. */
import { Checkbox } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import { type ShownKind, shareTicked, TICKED_KINDS, type Ticks, tickKind } from "./ticks.ts";
import styles from "./update.module.css";
import type { Planned } from "./use-plan.ts";

interface Props {
  readonly planned: Planned;
  readonly ticks: Ticks;
  /** the kind that is shown alone; null: all that change */
  readonly shown: ShownKind | null;
  onTicks(ticks: Ticks): void;
  onShow(kind: ShownKind | null): void;
}

export function KindsPart({ planned, ticks, shown, onTicks, onShow }: Props) {
  const words = useWords().updating.kinds;
  const { items, plan } = planned;
  const cells = plan.cells.reduce((sum, { places }) => sum + places.length, 0);
  const closed = plan.closed.reduce((sum, { places }) => sum + places.length, 0);
  const unchanged = items.get("unchanged")?.length ?? 0;
  return (
    <section className={styles.kindsBar} aria-label={words.label}>
      <ul className={styles.kinds}>
        {TICKED_KINDS.map((kind) => {
          const ofKind = items.get(kind) ?? [];
          if (ofKind.length === 0) return null;
          const said = sayKind(kind, ofKind.length, cells, words);
          const share = shareTicked(ticks, kind, ofKind);
          return (
            <li key={kind} data-kind={kind}>
              <Checkbox
                aria-label={words.take(said)}
                checked={share === "all"}
                indeterminate={share === "some"}
                onChange={(event) => onTicks(tickKind(ticks, kind, event.currentTarget.checked))}
              />
              <KindButton kind={kind} said={said} shown={shown} onShow={onShow} />
            </li>
          );
        })}
        {unchanged > 0 && (
          <li data-kind="unchanged">
            <KindButton kind="unchanged" said={words.unchanged(unchanged)} shown={shown} onShow={onShow} />
          </li>
        )}
      </ul>
      {shown !== null && <p className={styles.measure}>{words.hints[shown]}</p>}
      {closed > 0 && <p className={styles.caution}>{words.lockedCells(closed)}</p>}
      {plan.kept.length > 0 && <p className={styles.caution}>{words.lockedRows(plan.kept.length)}</p>}
    </section>
  );
}

interface KindButtonProps {
  readonly kind: ShownKind;
  readonly said: string;
  readonly shown: ShownKind | null;
  onShow(kind: ShownKind | null): void;
}

function KindButton({ kind, said, shown, onShow }: KindButtonProps) {
  const words = useWords().updating.kinds;
  return (
    <button
      type="button"
      className={styles.kind}
      aria-pressed={shown === kind}
      title={words.show(said)}
      onClick={() => onShow(shown === kind ? null : kind)}
    >
      {said}
    </button>
  );
}

function sayKind(kind: (typeof TICKED_KINDS)[number], n: number, cells: number, words: Words["updating"]["kinds"]) {
  if (kind === "changed") return words.changed(n, cells);
  return kind === "absent" ? words.absentKept(n) : words[kind](n);
}
