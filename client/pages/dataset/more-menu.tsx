/** What a narrow tool row has no room for: the panels, all commands, how high rows are. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconCommand, IconDots } from "@tabler/icons-react";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import { DensityItems, type DensityProps } from "./density-menu.tsx";
import styles from "./tool-row.module.css";

interface Entry {
  readonly name: string;
  readonly Icon: typeof IconDots;
  readonly label: string;
  readonly count: number;
  onOpen(): void;
}

interface Props extends DensityProps {
  readonly panels: readonly Entry[];
  onPalette(): void;
}

export function MoreMenu({ panels, onPalette, ...density }: Props) {
  const figures = useFigures();
  const { app, tools } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={styles.more} aria-label={app.dataset.more} title={app.dataset.more} size="lg">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.moreItems}>
        {panels.map(({ name, Icon, label, count, onOpen }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={count > 0 && <span className={styles.count}>{figures(count)}</span>}
            onClick={onOpen}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCommand size={16} aria-hidden />} onClick={onPalette}>
          {tools.palette}
        </Menu.Item>
        <DensityItems {...density} />
      </Menu.Dropdown>
    </Menu>
  );
}
