/** A button of which a menu hangs while it is open, and only then: a file on screen has a hundred of them. */
import { Menu } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import styles from "./file-lines.module.css";

interface Act {
  readonly name: string;
  /** that does the same without the menu; "": none */
  readonly key: string;
  run(): void;
}

interface Props {
  readonly label: string;
  readonly reachable: boolean;
  readonly acts: readonly Act[];
  readonly children: ReactNode;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function ActMenu({ label, reachable, acts, children, onFocus, onKeyDown }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setOpened(false);
    // the menu may be gone with what had the focus
    button.current?.focus();
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        tabIndex={reachable ? 0 : -1}
        onClick={() => setOpened(true)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {opened && (
        <Menu
          opened
          onClose={close}
          position="bottom-start"
          width="max-content"
          offset={0}
          returnFocus={false}
          // a point has no size to be seen by
          hideDetached={false}
        >
          <Menu.Target>
            <span className={styles.anchor} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map(({ name, key, run }) => (
              <Menu.Item
                key={name}
                onClick={run}
                rightSection={key === "" ? undefined : <kbd className={styles.key}>{key}</kbd>}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
