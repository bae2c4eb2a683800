/** « Compléter » : what is left, of each person and each column, the way to the next cell, and sharing out. */
import { Button, Checkbox } from "@mantine/core";
import { IconArrowNarrowDown, IconUsersGroup } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Column } from "#shared/document/table.ts";
import type { AssignmentId, ColumnId } from "#shared/model/ids.ts";
import type { AssignmentList } from "#shared/wire/assignments.ts";
import type { Person } from "#shared/wire/http.ts";
import styles from "./completing/completing.module.css";
import type { CompletingIndex } from "./completing/completing-index.ts";
import { LeftBar } from "./completing/left-bar.tsx";
import { StandingAssignments } from "./completing/standing-assignments.tsx";

interface Props {
  readonly collaboration: Collaboration;
  readonly index: CompletingIndex;
  readonly wanted: readonly Column[];
  readonly people: readonly Person[];
  readonly list: AssignmentList | undefined;
  readonly mayShare: boolean;
  onChoose(columns: ReadonlySet<ColumnId>): void;
  /** to the next cell to complete; of that column alone when it is given; null while these rows are not on screen */
  readonly onNext: ((column: ColumnId | null) => void) | null;
  onShareOut(): void;
  /** resolves to what went wrong, null when nothing did */
  onCancel(assignment: AssignmentId): Promise<string | null>;
}

export function CompletingPanel(props: Props) {
  const { completing: words, grid } = useWords();
  const { collaboration, index, wanted, people, list, mayShare, onChoose, onNext } = props;
  const { table, issues, me } = collaboration;
  useStore(issues.revision);
  useStore(collaboration.tableVersion);
  const remaining = useStore(index.remaining);
  const [choosing, setChoosing] = useState(wanted.length === 0);
  const ids = wanted.map(({ id }) => id);
  const asked = ids.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids as one text stand for the columns
  useEffect(() => index.look(ids), [index, asked]);
  useEffect(() => index.watch(), [index]);
  const isCounted = remaining !== null && remaining.columns.map(({ column }) => column).join(" ") === asked;
  const nameOf = ({ name }: Column) => name || grid.untitled;
  const checked = new Set(ids);
  const theirs = isCounted ? [...remaining.people].sort((a, b) => rank(a.person, me.id) - rank(b.person, me.id)) : [];
  return (
    <>
      <section className={styles.section}>
        {wanted.length === 0 ? (
          <p className={styles.note}>{words.nothing}</p>
        ) : (
          <>
            <p className={styles.total} role="status">
              {isCounted ? words.left(remaining.blank, remaining.cells) : words.counting}
            </p>
            {isCounted && <LeftBar left={remaining} label={words.left(remaining.blank, remaining.cells)} />}
            <p className={styles.soft}>{words.explain}</p>
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconArrowNarrowDown size={16} aria-hidden />}
          rightSection={<kbd className={styles.key}>F9</kbd>}
          disabled={onNext === null}
          onClick={() => onNext?.(null)}
        >
          {words.next}
        </Button>
        {mayShare && (
          <Button
            variant="default"
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            onClick={() => props.onShareOut()}
          >
            {words.shareOut}
          </Button>
        )}
      </section>
      {theirs.length > 0 && (
        <section className={styles.section} aria-label={words.people}>
          <h3 className={styles.heading}>{words.people}</h3>
          {theirs.map(({ person, ...left }) => {
            const known = people.find(({ id }) => id === person);
            const name = known === undefined ? words.nobody : known.id === me.id ? words.you(known.name) : known.name;
            return (
              <div key={person ?? ""} className={styles.line}>
                {known === undefined ? <span className={styles.blankMark} /> : <PersonAvatar person={known} />}
                <span className={styles.name}>{name}</span>
                <span className={styles.figure}>{left.blank === 0 ? words.complete : words.leftShort(left.blank)}</span>
                <LeftBar left={left} label={words.person(name, left.blank, left.cells)} colour={known?.colour} />
              </div>
            );
          })}
        </section>
      )}
      {isCounted && remaining.columns.length > 0 && (
        <section className={styles.section} aria-label={words.columns}>
          <h3 className={styles.heading}>{words.columns}</h3>
          {remaining.columns.map(({ column, ...left }) => {
            const found = wanted.find(({ id }) => id === column);
            const name = found === undefined ? "" : nameOf(found);
            const wrong = issues.wrongCells(column);
            return (
              <button
                key={column}
                type="button"
                className={styles.column}
                title={words.goToColumn(name)}
                disabled={onNext === null}
                onClick={() => onNext?.(column)}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.figure}>
                  {wrong > 0 && <span className={styles.wrong}>{words.wrong(wrong)}</span>}
                  {left.blank === 0 ? words.complete : words.leftShort(left.blank)}
                </span>
                <LeftBar left={left} label={words.column(name, left.blank, left.cells)} />
              </button>
            );
          })}
        </section>
      )}
      {list !== undefined && list.assignments.length > 0 && (
        <StandingAssignments list={list} mayCancel={mayShare} onCancel={props.onCancel} />
      )}
      <details className={styles.section} open={choosing} onToggle={(event) => setChoosing(event.currentTarget.open)}>
        <summary className={styles.heading}>{words.choose}</summary>
        <p className={styles.soft}>{words.chooseHint}</p>
        {table.columns.map((column) => (
          <Checkbox
            key={column.id}
            size="sm"
            label={nameOf(column)}
            checked={checked.has(column.id)}
            onChange={(event) => {
              const next = new Set(checked);
              if (event.currentTarget.checked) next.add(column.id);
              else next.delete(column.id);
              onChoose(next);
            }}
          />
        ))}
      </details>
    </>
  );
}

/** Mine first, what is nobody's last. */
function rank(person: string | null, me: string): number {
  return person === me ? 0 : person === null ? 2 : 1;
}
