/** Every operation, by family: sought in plain words, chosen with a click or Enter. */
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { FAMILIES, OPERATIONS, operationOf, type SomeOperation } from "#shared/cleaning/operations/all.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import styles from "./cleaning.module.css";
import { searchOperations } from "./search-operations.ts";

interface Props {
  /** done here, the last one first */
  readonly recent: readonly string[];
  /** what one is about to act on, in a sentence; null: nothing was asked for */
  readonly about: string | null;
  /** the keys come here as it appears */
  readonly takesKeys: boolean;
  onChoose(operation: SomeOperation): void;
}

interface Listed {
  readonly operation: SomeOperation;
  readonly label: string;
  readonly hint: string;
  /** what else it is called */
  readonly called: readonly string[];
  readonly family: string;
}

export function OperationList({ recent, about, takesKeys, onChoose }: Props) {
  const { cleaning: words, operations, operationsSought } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it appears
  useEffect(() => {
    if (takesKeys) field.current?.focus({ preventScroll: true });
  }, []);
  const listed = (operation: SomeOperation): Listed[] => {
    const said = operationWords(operations, operation.id);
    if (said === undefined) return [];
    return [
      {
        operation,
        label: said.title,
        hint: said.hint,
        called: operationsSought[operation.id] ?? [],
        family: words.families[operation.family],
      },
    ];
  };
  const all = OPERATIONS.flatMap(listed);
  const again = recent.flatMap((one) => operationOf(one) ?? []).flatMap(listed);
  const sections =
    typed.trim() === ""
      ? [
          { title: words.recent, items: again },
          ...FAMILIES.map((family) => ({
            title: words.families[family],
            items: all.filter(({ operation }) => operation.family === family),
          })),
        ]
      : [{ title: null, items: searchOperations(typed, all) }];
  const shown = sections.filter(({ items }) => items.length > 0);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const buttons = [...(root.current?.querySelectorAll<HTMLButtonElement>("[data-operation]") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = event.key === "ArrowDown" ? buttons[at + 1] : at > 0 ? buttons[at - 1] : field.current;
    event.preventDefault();
    next?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one button to the next
    <div ref={root} className={styles.list} onKeyDown={onKeyDown}>
      {about !== null && <p className={styles.about}>{about}</p>}
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const first = typed.trim() === "" ? undefined : shown[0]?.items[0];
            if (first !== undefined) onChoose(first.operation);
          }}
        >
          <TextInput
            ref={field}
            size="sm"
            aria-label={words.search}
            placeholder={words.searchPlaceholder}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || typed === "") return;
              event.preventDefault();
              setTyped("");
            }}
          />
        </form>
      </search>
      <p className={styles.aside} role="status">
        {shown.length === 0 ? words.noneFound(typed.trim()) : ""}
      </p>
      {shown.map(({ title, items }, place) => (
        <section key={title} aria-labelledby={title === null ? undefined : `${id}${place}`}>
          {title !== null && (
            <h3 id={`${id}${place}`} className={styles.family}>
              {title}
            </h3>
          )}
          <ul className={styles.operations}>
            {items.map(({ operation, label, hint }) => (
              <li key={operation.id}>
                <button
                  type="button"
                  data-operation={operation.id}
                  className={styles.operation}
                  title={title === null ? undefined : hint}
                  onClick={() => onChoose(operation)}
                >
                  <span>{label}</span>
                  {title === null && <span className={styles.hint}>{hint}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
