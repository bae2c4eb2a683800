/** What of the comments is shown: open or settled, whose, of what kind, of which column, and a search. */
import { ActionIcon, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconFilter, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Column } from "#shared/document/table.ts";
import { narrows, type ThreadChoice } from "./choose-threads.ts";
import styles from "./comments.module.css";

interface Props {
  readonly choice: ThreadChoice;
  readonly open: number;
  readonly resolved: number;
  readonly columns: readonly Column[];
  onChoice(choice: ThreadChoice): void;
  onNext(step: 1 | -1): boolean;
}

const STATES = ["open", "resolved", "all"] as const;
const WHOSE = ["everyone", "mine", "mentions"] as const;
const KINDS = ["all", "comment", "question", "suggestion"] as const;

export function Filters({ choice, open, resolved, columns, onChoice, onNext }: Props) {
  const { comments: words, grid } = useWords();
  const { filter } = words;
  const [more, setMore] = useState(false);
  const [noneCommented, setNoneCommented] = useState(false);
  const go = (step: 1 | -1) => setNoneCommented(!onNext(step));
  const shown = more || narrows({ ...choice, search: "" });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a legend where there is none
    <div role="group" aria-label={filter.group} className={styles.filters}>
      <div className={styles.line}>
        <SegmentedControl
          size="xs"
          aria-label={filter.state}
          value={choice.state}
          onChange={(value) => onChoice({ ...choice, state: STATES.find((state) => state === value) ?? "open" })}
          data={[
            { value: "open", label: filter.open(open) },
            { value: "resolved", label: filter.resolved(resolved) },
            { value: "all", label: filter.all },
          ]}
        />
        <span className={styles.steps}>
          <ActionIcon
            aria-label={words.previous(`${grid.keys.alt}+${grid.keys.pageUp}`)}
            title={words.previous(`${grid.keys.alt}+${grid.keys.pageUp}`)}
            onClick={() => go(-1)}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon
            aria-label={words.next(`${grid.keys.alt}+${grid.keys.pageDown}`)}
            title={words.next(`${grid.keys.alt}+${grid.keys.pageDown}`)}
            onClick={() => go(1)}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </span>
      </div>
      <div className={styles.line}>
        <TextInput
          size="xs"
          className={styles.search}
          aria-label={filter.search}
          placeholder={filter.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={choice.search}
          onChange={({ currentTarget: { value } }) => onChoice({ ...choice, search: value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || choice.search === "") return;
            event.preventDefault();
            onChoice({ ...choice, search: "" });
          }}
        />
        <ActionIcon
          aria-label={filter.more}
          title={filter.more}
          aria-expanded={shown}
          variant={shown ? "light" : "subtle"}
          onClick={() => setMore(!more)}
        >
          <IconFilter size={16} />
        </ActionIcon>
      </div>
      {noneCommented && open === 0 && (
        <p role="status" className={styles.soft}>
          {words.noneCommented}
        </p>
      )}
      {shown && (
        <div className={styles.choices}>
          <NativeSelect
            size="xs"
            aria-label={filter.whose}
            value={choice.whose}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, whose: WHOSE.find((whose) => whose === value) ?? "everyone" })
            }
            data={WHOSE.map((value) => ({ value, label: filter[value] }))}
          />
          <NativeSelect
            size="xs"
            aria-label={filter.kind}
            value={choice.kind}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, kind: KINDS.find((kind) => kind === value) ?? "all" })
            }
            data={KINDS.map((value) => ({ value, label: filter.kinds[value] }))}
          />
          <NativeSelect
            size="xs"
            aria-label={filter.column}
            value={choice.column}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, column: columns.find(({ id }) => id === value)?.id ?? "all" })
            }
            data={[
              { value: "all", label: filter.columns },
              ...columns.map(({ id, name }) => ({ value: id, label: name || words.untitled })),
            ]}
          />
        </div>
      )}
    </div>
  );
}
