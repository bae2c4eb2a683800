/** The filters that one asks for most, one click each; each is taken away by the same click. */
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconFilter } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { withFilter, withoutFilter } from "#shared/views/change-view.ts";
import type { RowFilter } from "#shared/views/view.ts";
import type { SinceLastVisit } from "#shared/wire/notices.ts";
import styles from "./views.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly look: MyView;
  readonly facts: LiveRowFacts;
  readonly active: ColumnId | null;
  onCondition(column: ColumnId | null): void;
  /** shows the values of a column; absent where there is no panel for them */
  readonly onValues: ((column: ColumnId) => void) | null;
}

export function FilterMenu({ dataset, collaboration, look, facts, active, onCondition, onValues }: Props) {
  const words = useWords().views;
  const { view } = useStore(look.state);
  const queries = useQueryClient();
  const { table, me } = collaboration;
  const column = table.columns.find(({ id }) => id === active);
  const lastVisit = queries.getQueryData<SinceLastVisit>(["since-last-visit", dataset])?.since ?? null;
  const quick: readonly (readonly [label: string, filter: RowFilter] | null)[] = [
    [words.quick.issues, { kind: "issues", column: null }],
    column ? [words.quick.blank(column.name || words.untitled), { kind: "blank", column: column.id }] : null,
    facts.assigned(me.id) === null ? null : [words.quick.mine, { kind: "assigned", to: me.id }],
    [words.quick.commented, { kind: "commented" }],
    [words.quick.today, { kind: "changed", since: midnight(), by: null }],
    lastVisit === null ? null : [words.quick.lastVisit, { kind: "changed", since: lastVisit, by: null }],
    [words.quick.byMe, { kind: "changed", since: null, by: me.id }],
  ];
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={styles.tool} data-on={view.filters.length > 0 || undefined}>
          <IconFilter size={16} aria-hidden />
          <span className={styles.toolName}>{words.filter}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.quick.title}</Menu.Label>
        {quick.map((one) => {
          if (one === null) return null;
          const [label, filter] = one;
          const standing = view.filters.find((other) => JSON.stringify(other) === JSON.stringify(filter));
          return (
            <Menu.Item
              key={label}
              leftSection={
                <IconCheck
                  size={14}
                  aria-hidden
                  style={{ visibility: standing === undefined ? "hidden" : "visible" }}
                />
              }
              aria-current={standing !== undefined || undefined}
              onClick={() =>
                look.change(standing === undefined ? withFilter(view, filter) : withoutFilter(view, standing))
              }
            >
              {label}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => onCondition(active)}>{words.quick.condition}</Menu.Item>
        {onValues !== null && active !== null && (
          <Menu.Item onClick={() => onValues(active)}>{words.quick.values}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** ISO 8601, of today here. */
function midnight(): string {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return today.toISOString();
}
