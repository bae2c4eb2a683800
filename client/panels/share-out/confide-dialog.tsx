/** « Confier à… » : these rows or columns, to one person or to nobody. */
import { Modal, UnstyledButton } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import type { Confided } from "#client/grid/grid-props.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import { packRows } from "#shared/model/packed-rows.ts";
import type { ShareOut } from "#shared/wire/assignments.ts";
import type { Person } from "#shared/wire/http.ts";
import styles from "./share-out.module.css";

interface Props {
  readonly what: Confided;
  readonly people: readonly Person[];
  readonly me: UserId;
  /** resolves to what went wrong, null when nothing did */
  onShare(asked: ShareOut): Promise<string | null>;
  onClose(): void;
}

export function ConfideDialog({ what, people, me, onShare, onClose }: Props) {
  const { app, completing: words } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const { rows, columns } = what;

  async function give(to: UserId | null) {
    const parts = [{ to, rows: packRows(rows), columns: [...columns] }];
    const wrong = await onShare({ how: "hand", fill: [], parts });
    if (wrong === null) onClose();
    else setFailure(wrong);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={rows.length > 0 ? words.confide.rows(rows.length) : words.confide.columns(columns.length)}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <ul className={styles.choices}>
        {people.map((person) => (
          <li key={person.id}>
            <UnstyledButton className={styles.give} onClick={() => void give(person.id)}>
              <PersonAvatar person={person} />
              {person.id === me ? words.you(person.name) : person.name}
            </UnstyledButton>
          </li>
        ))}
        <li>
          <UnstyledButton className={styles.give} onClick={() => void give(null)}>
            <IconUserOff size={22} aria-hidden className={styles.nobody} />
            {words.confide.nobody}
          </UnstyledButton>
        </li>
      </ul>
      {failure !== null && <Warning sentence={failure} />}
    </Modal>
  );
}
