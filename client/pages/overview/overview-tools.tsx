/** What is shown of the overview and in which order, and the way to take it along. */
import { ActionIcon, Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconArrowsSort, IconDownload, IconSearch } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { DatasetState } from "#shared/wire/approval.ts";
import { type Order, orderBy, SORT_KEYS } from "./line-order.ts";
import type { Filter, Line } from "./lines.ts";
import styles from "./overview.module.css";

export interface View {
  readonly by: Line["kind"];
  readonly filter: Filter;
  readonly order: Order;
}

interface Props {
  readonly view: View;
  /** there are no titles to sort by */
  readonly narrow: boolean;
  onView(view: View): void;
  onDownload(): void;
}

export function OverviewTools({ view, narrow, onView, onDownload }: Props) {
  const { overview: words, approval } = useWords();
  const { filter, order } = view;
  return (
    <div className={styles.tools}>
      <SegmentedControl
        aria-label={words.by.label}
        value={view.by}
        data={[
          { value: "dataset", label: words.by.dataset },
          { value: "space", label: words.by.space },
        ]}
        onChange={(by) => onView({ ...view, by: by === "space" ? "space" : "dataset" })}
      />
      <TextInput
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => onView({ ...view, filter: { ...filter, text: event.currentTarget.value } })}
      />
      <NativeSelect
        aria-label={words.state}
        value={filter.state}
        data={[
          { value: "all", label: words.all },
          { value: "mine", label: words.mineOnly },
          ...DatasetState.options.map((state) => ({ value: String(state), label: approval.states[state] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const state = DatasetState.safeParse(value);
          const chosen = state.success ? state.data : value === "mine" ? "mine" : "all";
          onView({ ...view, filter: { ...filter, state: chosen } });
        }}
      />
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={onDownload}>
        {words.download}
      </Button>
      {narrow && (
        <span className={styles.sorting}>
          <NativeSelect
            aria-label={words.sort}
            value={order.key}
            data={SORT_KEYS.map((key) => ({ value: String(key), label: words.sortBy(words.columns[key]) }))}
            onChange={(event) => {
              const key = SORT_KEYS.find((one) => one === event.currentTarget.value);
              if (key !== undefined && key !== order.key) onView({ ...view, order: orderBy(key, order) });
            }}
          />
          <ActionIcon
            size={36}
            variant="default"
            aria-label={words.reverse}
            onClick={() => onView({ ...view, order: orderBy(order.key, order) })}
          >
            <IconArrowsSort size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}
