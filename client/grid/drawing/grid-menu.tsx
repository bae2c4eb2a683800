/** The menu of a cell, a row or a column: commands and nothing else. */
import { Menu } from "@mantine/core";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useWords } from "#client/ui/words.tsx";
import { GRID_COMMANDS } from "../commands/all.ts";
import { type Command, runCommand, shortcutText } from "../commands/command.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import style from "./grid-menu.module.css";
import { menuSections } from "./menu-sections.ts";
import { UnavailableItems } from "./unavailable-items.tsx";

/** not keys: the one that opened the menu would close it */
const OUTSIDE = ["mousedown", "touchstart"];

/** moved up where it would go under the edge of the screen, and never taller than it */
const IN_SIGHT = { flip: true, shift: { crossAxis: true, padding: 8 } };

export function GridMenu({ model }: { readonly model: GridModel }) {
  const words = useWords().grid;
  const request = useStore(model.menu);
  if (!request) return null;
  const close = () => {
    model.menu.set(null);
    if (model.renaming.get() === null) model.focus();
  };
  // whoever may change nothing is not shown what they never may
  const shown = GRID_COMMANDS.filter(
    (command) => (command.isShown?.(model) ?? true) && (model.collaboration.mayEdit || !command.changes),
  );
  const sections = request.kind === "unavailable" ? [] : menuSections(request.kind, shown);
  return (
    <Menu
      // another menu: its first item takes the keys
      key={request.kind}
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      middlewares={IN_SIGHT}
      shadow="md"
      returnFocus={false}
      clickOutsideEvents={OUTSIDE}
    >
      <Menu.Target>
        {/* a button, of no size and out of the tabs' way: it is said to have a menu */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={words.commands.menu}
          style={{ position: "fixed", left: request.x, top: request.y, width: 0, height: 0, padding: 0, border: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown className={style.dropdown}>
        {request.kind === "unavailable" && <UnavailableItems model={model} />}
        {sections.map(({ under, commands }, i) => (
          <Fragment key={commands[0]?.id}>
            {i > 0 && (under === null || sections[i - 1]?.under === null) && <Menu.Divider />}
            {under === null ? (
              <Items commands={commands} model={model} />
            ) : (
              <SubMenu label={words.menus[under]}>
                <Items commands={commands} model={model} />
              </SubMenu>
            )}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opens under a pointer that stands on it, by a press, by Enter, Space and the arrow. */
function SubMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const items = useRef<HTMLDivElement>(null);
  const takesKeys = useRef(false);
  useEffect(() => {
    if (!opened || !takesKeys.current) return;
    takesKeys.current = false;
    items.current?.querySelector<HTMLElement>("[data-menu-item]:not([data-disabled])")?.focus();
  }, [opened]);
  return (
    <Menu.Sub opened={opened} onChange={setOpened} middlewares={IN_SIGHT} floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item
          className={style.item}
          onClick={({ detail }) => {
            // no button of a mouse: Enter or Space
            takesKeys.current = detail === 0;
            setOpened(true);
          }}
        >
          {label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={items} className={style.dropdown}>
        {children}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

interface ItemsProps {
  readonly commands: readonly Command[];
  readonly model: GridModel;
}

function Items({ commands, model }: ItemsProps) {
  const words = useWords().grid;
  return commands.map((command) => {
    const [shortcut] = command.shortcuts;
    return (
      <Menu.Item
        key={command.id}
        className={style.item}
        disabled={!command.isEnabled(model)}
        color={command.destroys ? "var(--wrong)" : undefined}
        rightSection={shortcut && <span className={style.keys}>{keysShown(shortcutText(shortcut, words))}</span>}
        closeMenuOnClick={command.goesOn !== true}
        onClick={() => runCommand(command, model)}
      >
        {command.label(words, model)}
      </Menu.Item>
    );
  });
}
