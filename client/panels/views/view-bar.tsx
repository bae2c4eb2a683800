/** What one sees of the table, in plain words: there only when it is not all of it. */
import { Button } from "@mantine/core";
import { IconArrowsSort, IconFilter, IconLink, IconX } from "@tabler/icons-react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { allShown, showsAll, sortedBy, withFilter, withHidden, withoutFilter } from "#shared/views/change-view.ts";
import type { ViewFault } from "#shared/views/rows-seen.ts";
import { ConditionForm } from "./condition-form.tsx";
import { filterSentence } from "./filter-sentence.ts";
import { SortForAll } from "./sort-for-all.tsx";
import styles from "./views.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly look: MyView;
  /** the column that a condition is asked for, null: any; undefined: none is asked for */
  readonly asking: ColumnId | null | undefined;
  onAsk(column: ColumnId | null | undefined): void;
  /** of what is seen now */
  onCopyLink(): void;
  /** gives the keys back to the grid */
  onLeave(): void;
}

export function ViewBar({ collaboration, look, asking, onAsk, onCopyLink, onLeave }: Props) {
  const allWords = useWords();
  const words = allWords.views;
  const { language } = useLanguage();
  useStore(collaboration.tableVersion);
  const { view, shown, all, stale, busy, faults } = useStore(look.state);
  const { table, me } = collaboration;
  if (showsAll(view) && asking === undefined) return null;
  const nameOf = (id: ColumnId) => {
    const column = table.columns.find((candidate) => candidate.id === id);
    return column === undefined ? words.gone : column.name || words.untitled;
  };
  const sentence = { words, me: me.id, nameOf, when: (at: string) => sinceWhen(at, Date.now(), language) };
  const hidden = view.hidden.filter((id) => table.columns.some((column) => column.id === id));
  const filtered = view.filters.length > 0;

  return (
    <section className={styles.bar} aria-label={words.bar}>
      {!showsAll(view) && (
        <div className={styles.line}>
          {view.filters.map((filter, index) => (
            <Chip
              // biome-ignore lint/suspicious/noArrayIndexKey: two filters may be equal, and none has a state
              key={index}
              icon={<IconFilter size={13} aria-hidden />}
              text={filterSentence(filter, sentence)}
              onRemove={() => look.change(withoutFilter(view, filter))}
            />
          ))}
          {view.sort.map(({ column, descending }, index) => {
            const text = (index === 0 ? words.sorted : words.sortedThen)(nameOf(column), descending);
            return (
              <Chip
                key={column}
                icon={<IconArrowsSort size={13} aria-hidden />}
                text={text}
                onPress={{
                  label: words.turn(text),
                  run: () =>
                    look.change({
                      ...view,
                      sort: view.sort.map((key) => (key.column === column ? { column, descending: !descending } : key)),
                    }),
                }}
                onRemove={() => look.change(sortedBy(view, column, null))}
              />
            );
          })}
          {view.sort.length > 0 && collaboration.mayEdit && (
            <SortForAll collaboration={collaboration} look={look} onLeave={onLeave} />
          )}
          {hidden.length > 0 && (
            <Chip
              text={words.hidden(hidden.length)}
              onRemove={() => look.change(withHidden(view, view.hidden, false))}
            />
          )}
          <span className={styles.counts} role="status" title={words.forMe}>
            {busy ? words.looking : filtered && shown === 0 && stale === 0 ? words.noRow : words.shown(shown, all)}
          </span>
          {stale > 0 && (
            <span className={styles.stale} title={words.staleHint}>
              {words.stale(stale)}
              <button type="button" className={styles.link} onClick={() => look.refresh()}>
                {words.refresh}
              </button>
            </span>
          )}
          <Button
            size="compact-sm"
            h={28}
            variant="subtle"
            className={styles.all}
            leftSection={<IconLink size={14} aria-hidden />}
            onClick={onCopyLink}
          >
            {words.saved.link}
          </Button>
          <Button
            size="compact-sm"
            h={28}
            variant="default"
            onClick={() => {
              look.change(allShown(view), null);
              onLeave();
            }}
          >
            {words.seeAll}
          </Button>
        </div>
      )}
      {faultSentences(faults, allWords).map((said) => (
        <p key={said} role="status" className={styles.fault}>
          {said}
        </p>
      ))}
      {asking !== undefined && (
        <ConditionForm
          key={asking ?? ""}
          columns={table.columns}
          column={asking}
          onFilter={(filter) => {
            look.change(withFilter(view, filter));
            onAsk(undefined);
            onLeave();
          }}
          onClose={() => {
            onAsk(undefined);
            onLeave();
          }}
        />
      )}
    </section>
  );
}

interface ChipProps {
  readonly icon?: React.ReactNode;
  readonly text: string;
  readonly onPress?: { readonly label: string; run(): void };
  onRemove(): void;
}

function Chip({ icon, text, onPress, onRemove }: ChipProps) {
  const words = useWords().views;
  return (
    <span className={styles.chip}>
      {icon}
      {onPress === undefined ? (
        <span className={styles.text} title={text}>
          {text}
        </span>
      ) : (
        <button type="button" className={styles.text} aria-label={onPress.label} onClick={() => onPress.run()}>
          {text}
        </button>
      )}
      <button type="button" className={styles.remove} aria-label={words.remove(text)} onClick={onRemove}>
        <IconX size={13} aria-hidden />
      </button>
    </span>
  );
}

function faultSentences(
  faults: readonly ViewFault[],
  { views: words, expressions }: Pick<ReturnType<typeof useWords>, "views" | "expressions">,
): readonly string[] {
  const said = faults.map((fault) =>
    fault.is === "no-column"
      ? words.faults.noColumn
      : fault.is === "not-a-pattern"
        ? words.faults.notAPattern(fault.pattern)
        : fault.is === "not-a-formula"
          ? words.faults.notAFormula(fault.formula, expressions.faults[fault.fault.code](fault.fault.args))
          : words.faults.notKnown,
  );
  return [...new Set(said)];
}
