/** All keys on one sheet, to be searched or printed. */
import { Button, Modal, TextInput } from "@mantine/core";
import { IconPrinter, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useWords } from "#client/ui/words.tsx";
import type { PageCommand } from "../palette/page-command.ts";
import { keyGroups, searchKeys } from "./key-groups.ts";
import styles from "./shortcuts.module.css";

interface Props {
  readonly commands: readonly PageCommand[];
  onClose(): void;
}

export function ShortcutSheet({ commands, onClose }: Props) {
  const { app, tools: words } = useWords();
  const [typed, setTyped] = useState("");
  const groups = searchKeys(keyGroups(commands, words), typed);
  return (
    <Modal
      opened
      onClose={onClose}
      size={920}
      returnFocus={false}
      title={words.sheet}
      closeButtonProps={{ "aria-label": app.close }}
      classNames={{ root: styles.root ?? "", inner: styles.inner ?? "" }}
    >
      <div className={styles.tools}>
        <TextInput
          data-autofocus
          className={styles.field}
          aria-label={words.sheetSearch}
          placeholder={words.sheetSearch}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button component="a" href="/guide" target="_blank" rel="noopener" variant="subtle">
          {app.guide.open}
        </Button>
      </div>
      {groups.length === 0 && <p role="status">{words.sheetNone}</p>}
      <div className={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ keys, what }) => (
                <div key={`${keys}|${what}`} className={styles.line}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{keysShown(keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
