/** The menu of a cell, a row or a column: commands and nothing else. */
import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { GRID_COMMANDS } from "../commands/all.ts";
import { type Command, runCommand, shortcutText } from "../commands/command.ts";
import type { GridModel, MenuRequest } from "../interaction/grid-model.ts";
import { UnavailableItems } from "./unavailable-items.tsx";

const PARTS: Readonly<Record<Exclude<MenuRequest["kind"], "unavailable">, readonly Command["part"][]>> = {
  cell: ["cell", "row", "column"],
  row: ["row", "cell"],
  column: ["look", "column"],
};

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
        <span style={{ position: "fixed", left: request.x, top: request.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 16px)" style={{ overflowY: "auto" }}>
        {request.kind === "unavailable" ? (
          <UnavailableItems model={model} />
        ) : (
          PARTS[request.kind].map((part, i) => (
            <Fragment key={part}>
              {i > 0 && <Menu.Divider />}
              {GRID_COMMANDS.filter((command) => command.part === part && (command.isShown?.(model) ?? true)).map(
                (command) => (
                  <Menu.Item
                    key={command.id}
                    disabled={!command.isEnabled(model) || (command.changes && !model.collaboration.mayEdit)}
                    color={command.destroys ? "var(--wrong)" : undefined}
                    rightSection={command.shortcuts[0] && <Shortcut text={shortcutText(command.shortcuts[0], words)} />}
                    closeMenuOnClick={command.goesOn !== true}
                    onClick={() => runCommand(command, model)}
                  >
                    {command.label(words, model)}
                  </Menu.Item>
                ),
              )}
            </Fragment>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Shortcut({ text }: { readonly text: string }) {
  return <span style={{ marginLeft: 24, fontSize: 12, color: "var(--ink-soft)" }}>{text}</span>;
}
