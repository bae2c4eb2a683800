/** Sharing out: what, how and among whom, with what each would get before anything is said to anybody. */

import { Button, Checkbox, Modal, NativeSelect, Radio } from "@mantine/core";
import { useMemo, useState } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Column, RowHandle, Table } from "#shared/document/table.ts";
import { ColumnId, type RowId, type UserId } from "#shared/model/ids.ts";
import type { ShareOut } from "#shared/wire/assignments.ts";
import type { Person } from "#shared/wire/http.ts";
import styles from "./share-out.module.css";
import { sharesOf } from "./shares-of.ts";

export interface ShareOutProps {
  readonly table: Table;
  /** the rows seen, in order; and those that are chosen */
  readonly seen: Uint32Array;
  readonly selected: readonly RowId[];
  /** columns to complete, those with most blanks first */
  readonly wanted: readonly Column[];
  readonly people: readonly Person[];
  readonly here: ReadonlySet<UserId>;
  readonly me: UserId;
  /** resolves to what went wrong, null when nothing did */
  onShare(asked: ShareOut): Promise<string | null>;
  onClose(): void;
}

/** as far from the edge as the words it goes with */
const UNDER = { maw: 320, ml: 32 };

type What = "seen" | "selected" | "missing" | "columns";

export function ShareOutDialog(props: ShareOutProps) {
  const { app, completing, grid } = useWords();
  const words = completing.dialog;
  const { table, seen, selected, wanted, here, me, onShare, onClose } = props;
  // nobody moves in the list while one chooses from it
  const [people] = useState(() => [...props.people].sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id))));
  const [what, setWhat] = useState<What>(selected.length > 1 ? "selected" : wanted.length > 0 ? "missing" : "seen");
  const [missingIn, setMissingIn] = useState(wanted[0]?.id ?? table.columns[0]?.id);
  const [by, setBy] = useState<ColumnId | null>(null);
  const [who, setWho] = useState<ReadonlySet<UserId>>(
    () => new Set(people.filter(({ id }) => here.has(id)).map(({ id }) => id)),
  );
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const rows = useMemo(
    (): Record<Exclude<What, "columns">, readonly RowHandle[]> => ({
      seen: Array.from(seen, (row) => row as RowHandle),
      selected: selected.flatMap((id) => table.handleOf(id) ?? []),
      missing: [...seen].flatMap((row) =>
        missingIn !== undefined && table.content(row as RowHandle, missingIn) === "" ? [row as RowHandle] : [],
      ),
    }),
    [table, seen, selected, missingIn],
  );
  const chosen = people.filter(({ id }) => who.has(id));
  const asked = useMemo(() => {
    const to = people.filter(({ id }) => who.has(id)).map(({ id }) => id);
    if (what === "columns") return sharesOf(table, { columns: wanted.map(({ id }) => id) }, null, to);
    const fill = what === "missing" && missingIn !== undefined ? [missingIn] : [];
    return sharesOf(table, { rows: rows[what], fill }, by, to);
  }, [table, what, wanted, rows, missingIn, by, people, who]);
  const nothing = what === "columns" ? wanted.length === 0 : rows[what].length === 0;
  const titles = table.columns.map(({ id, name }) => ({ value: id, label: name || grid.untitled }));

  async function apply() {
    setBusy(true);
    const wrong = await onShare(asked.request);
    setBusy(false);
    if (wrong === null) onClose();
    else setFailure(wrong);
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={words.title} closeButtonProps={{ "aria-label": app.close }}>
      <Radio.Group value={what} onChange={(value) => setWhat(value as What)} label={words.what} className={styles.part}>
        {wanted.length + table.columns.length > 0 && (
          <div className={styles.choice}>
            <Radio value="missing" label={words.missing(rows.missing.length)} />
            {what === "missing" && (
              <NativeSelect
                aria-label={words.missingIn}
                {...UNDER}
                value={missingIn}
                data={titles}
                onChange={(event) => setMissingIn(ColumnId.parse(event.currentTarget.value))}
              />
            )}
          </div>
        )}
        <Radio value="seen" label={words.seen(seen.length)} />
        {selected.length > 1 && <Radio value="selected" label={words.selected(selected.length)} />}
        {wanted.length > 1 && <Radio value="columns" label={words.columns(wanted.length)} />}
      </Radio.Group>
      {what !== "columns" && (
        <Radio.Group
          value={by === null ? "blocks" : "values"}
          onChange={(value) => setBy(value === "blocks" ? null : (table.columns[0]?.id ?? null))}
          label={words.how}
          className={styles.part}
        >
          <Radio value="blocks" label={words.blocks} />
          <div className={styles.choice}>
            <Radio value="values" label={words.values} />
            {by !== null && (
              <NativeSelect
                aria-label={words.valueOf}
                {...UNDER}
                value={by}
                data={titles}
                onChange={(event) => setBy(ColumnId.parse(event.currentTarget.value))}
              />
            )}
          </div>
        </Radio.Group>
      )}
      <fieldset className={styles.people}>
        <legend>{words.who}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            checked={who.has(person.id)}
            onChange={(event) => setWho(toggled(who, person.id, event.currentTarget.checked))}
            label={
              <span className={styles.person}>
                <PersonAvatar person={person} />
                {person.id === me ? completing.you(person.name) : person.name}
                {here.has(person.id) && <span className={styles.soft}>{words.here}</span>}
              </span>
            }
          />
        ))}
        {people.length === 1 && <p className={styles.soft}>{words.alone}</p>}
      </fieldset>
      <div role="status" className={styles.preview}>
        {chosen.length === 0
          ? words.nobodyChosen
          : nothing
            ? words.nothingToShare
            : chosen.map((person, i) => (
                <span key={person.id} className={styles.share}>
                  {words.share(person.name, asked.sizes[i] ?? 0, what === "columns")}
                </span>
              ))}
      </div>
      <p className={styles.soft}>{words.hint}</p>
      {failure !== null && <Warning sentence={failure} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <BusyButton loading={busy} disabled={chosen.length === 0 || nothing} onClick={() => void apply()}>
          {words.apply}
        </BusyButton>
      </div>
    </Modal>
  );
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
