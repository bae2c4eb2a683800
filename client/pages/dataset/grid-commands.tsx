/** Commands of the grid, for who looks for them with a mouse: the same objects as its keys and its context menu. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconTableColumn, IconTableRow } from "@tabler/icons-react";
import { useState } from "react";
import type { BoundCommand, GridHandle } from "#client/grid/grid-props.ts";
import styles from "./tool-row.module.css";

interface Props {
  readonly label: string;
  readonly part: BoundCommand["part"];
  readonly handle: { current: GridHandle | null };
}

export function GridCommands({ label, part, handle }: Props) {
  // they follow the selection: asked for each time the menu opens
  const [commands, setCommands] = useState<readonly BoundCommand[]>([]);
  const Sign = part === "column" ? IconTableColumn : IconTableRow;
  function run(command: BoundCommand) {
    // once the menu is gone: a command may open a field, which the menu's own focus would close
    requestAnimationFrame(() => {
      handle.current?.focus();
      command.run();
    });
  }
  return (
    <Menu
      position="bottom-start"
      returnFocus={false}
      onOpen={() => setCommands((handle.current?.commands() ?? []).filter((command) => command.part === part))}
    >
      <Menu.Target>
        <Button
          size="compact-sm"
          h={30}
          variant="subtle"
          color="gray"
          c="var(--ink)"
          fw={400}
          title={label}
          classNames={{ section: styles.commandsArrow }}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <span className={styles.commandsSign}>
            <Sign size={18} aria-hidden />
          </span>
          <span className={styles.commandsName}>{label}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((command) => (
          <Menu.Item
            key={command.id}
            disabled={!command.enabled}
            onClick={() => run(command)}
            rightSection={command.shortcut !== null && <kbd className={styles.key}>{command.shortcut}</kbd>}
          >
            {command.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
