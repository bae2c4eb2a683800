import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconLineHeight } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { DENSITIES, type Density } from "./use-density.ts";

interface Props {
  readonly density: Density;
  onDensity(density: Density): void;
}

/** How high rows are. */
export function DensityMenu({ density, onDensity }: Props) {
  const words = useWords().app.dataset;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={words.density} title={words.density} size="lg">
          <IconLineHeight size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.density}</Menu.Label>
        {DENSITIES.map((option) => (
          <Menu.Item
            key={option}
            onClick={() => onDensity(option)}
            rightSection={option === density ? <IconCheck size={16} aria-hidden /> : null}
          >
            {words.densities[option]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
