import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconLineHeight } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { DENSITIES, type Density, TEXT_LINES } from "./use-density.ts";

export interface DensityProps {
  readonly density: Density;
  readonly textLines: number;
  onDensity(density: Density): void;
  onTextLines(lines: number): void;
}

/** How high rows are, and how many lines of a long text they show. */
export function DensityMenu(props: DensityProps) {
  const words = useWords().app.dataset;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={words.density} title={words.density} size="lg">
          <IconLineHeight size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <DensityItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function DensityItems({ density, textLines, onDensity, onTextLines }: DensityProps) {
  const words = useWords().app.dataset;
  return (
    <>
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
      <Menu.Label>{words.textLines}</Menu.Label>
      {TEXT_LINES.map((lines) => (
        <Menu.Item
          key={lines}
          onClick={() => onTextLines(lines)}
          rightSection={lines === textLines ? <IconCheck size={16} aria-hidden /> : null}
        >
          {words.textLinesOf(lines)}
        </Menu.Item>
      ))}
    </>
  );
}
