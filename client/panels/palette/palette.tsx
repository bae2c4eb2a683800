/** Every command by its name: type a few letters, Enter. Those asked for last come first. */
import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useWords } from "#client/ui/words.tsx";
import { COMMAND_GROUPS, type PageCommand } from "./page-command.ts";
import styles from "./palette.module.css";
import { recentCommands, rememberCommand } from "./recent-commands.ts";
import { searchCommands } from "./search-commands.ts";

/** drawn at most: whoever sees so many types another letter */
const DRAWN = 60;

interface Props {
  readonly commands: readonly PageCommand[];
  /** for what is typed itself: a row by its number */
  readonly typedCommands: (typed: string) => readonly PageCommand[];
  /** those asked for last come first, and those of which there are many are listed when they are looked for */
  readonly remembers: boolean;
  /** says what is looked for here */
  readonly title: string;
  readonly placeholder: string;
  /** closed by a command: `run` is to be called once the palette is gone */
  onClose(run?: () => void): void;
}

/** At once, not when the dialog has come: whoever types on writes in no cell. */
const takeKeys = (field: HTMLInputElement | null) => field?.focus({ preventScroll: true });

interface Section {
  readonly title: string | null;
  readonly commands: readonly PageCommand[];
}

export function Palette({ commands, typedCommands, remembers, title, placeholder, onClose }: Props) {
  const words = useWords().tools;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const sections = useMemo<readonly Section[]>(() => {
    if (typed.trim() !== "") {
      return [{ title: null, commands: [...typedCommands(typed), ...searchCommands(typed, commands)].slice(0, DRAWN) }];
    }
    const listed = remembers ? commands.filter(({ sought }) => sought !== true) : commands.slice(0, DRAWN);
    const recent = (remembers ? recentCommands() : []).flatMap(
      (one) => listed.find((command) => command.id === one) ?? [],
    );
    const groups = COMMAND_GROUPS.filter((group) => listed.some((command) => command.group === group));
    return [
      ...(recent.length > 0 ? [{ title: words.recent, commands: recent }] : []),
      ...groups.map((group) => ({
        title: words.groups[group],
        commands: listed.filter((command) => command.group === group && !recent.includes(command)),
      })),
    ].filter((section) => section.commands.length > 0);
  }, [typed, commands, typedCommands, remembers, words]);
  const shown = sections.flatMap((section) => section.commands);
  const chosen = shown[Math.min(at, shown.length - 1)];

  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is moved
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, typed]);

  function run(command: PageCommand | undefined) {
    if (command === undefined || command.why !== null) return;
    if (remembers && command.sought !== true) rememberCommand(command.id);
    onClose(command.run);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const next = moves[event.key];
    if (event.key === "Enter") run(chosen);
    else if (next !== undefined) setAt(Math.max(0, next));
    else return;
    event.preventDefault();
  }
  return (
    <Modal
      opened
      onClose={() => onClose()}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={560}
      padding={0}
      returnFocus={false}
      attributes={{ content: { "aria-label": title } }}
    >
      <div className={styles.field}>
        <IconSearch size={17} aria-hidden />
        <input
          ref={takeKeys}
          data-autofocus
          role="combobox"
          aria-label={title}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          placeholder={placeholder}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={id} role="listbox" aria-label={title} className={styles.list}>
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={section.title} role="group" aria-label={section.title ?? title}>
            {section.title !== null && (
              <div className={styles.title} aria-hidden>
                {section.title}
              </div>
            )}
            {section.commands.map((command) => (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above, the keys are those of the field
              <div
                key={command.id}
                id={`${id}-${command.id}`}
                role="option"
                aria-selected={command === chosen}
                aria-disabled={command.why !== null}
                className={styles.option}
                onMouseMove={() => setAt(shown.indexOf(command))}
                onClick={() => run(command)}
              >
                <span className={styles.label}>
                  {command.label}
                  {command.why !== null && <span className={styles.why}>{command.why}</span>}
                </span>
                {typed.trim() !== "" && <span className={styles.group}>{words.groups[command.group]}</span>}
                {command.shortcut !== null && <kbd className={styles.key}>{keysShown(command.shortcut)}</kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p role="status" className={styles.none}>
          {words.noneFound(typed.trim())}
        </p>
      )}
    </Modal>
  );
}
