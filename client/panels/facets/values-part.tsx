/** The values of a column as a list: sought, sorted, ticked, replaced; those that are there twice, and those written in several ways. */
import { Button, CloseButton, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { Column } from "#shared/document/table.ts";
import type { FacetValue } from "#shared/views/facets.ts";
import { itemsOf } from "./facet-items.ts";
import { MOST_TICKED, ticked, toggle } from "./facet-view.ts";
import styles from "./facets.module.css";
import { byTextInSlices, inPlaces, type ValueOrder } from "./kept-order.ts";
import { replaceValue } from "./replace-value.ts";
import { useSlices } from "./use-slices.ts";
import { ValuesList } from "./values-list.tsx";
import type { ColumnFacets } from "./watch-facets.ts";
import { WritingsList } from "./writings-list.tsx";

interface Props {
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly column: Column;
  readonly counted: ColumnFacets;
  /** of the values, those that are in several cells */
  readonly onlyTwice: boolean;
  onHighlight(): void;
  onDone(sentence: string): void;
}

const ORDERS = ["count", "text"] as const;

export function ValuesPart({ collaboration, myView, column, counted, onlyTwice, onHighlight, onDone }: Props) {
  const { facets: words, grid } = useWords();
  const { facets, alike } = counted;
  const { view } = useStore(myView.state);
  const [sought, setSought] = useState("");
  // typing does not wait for the list
  const wanted = useDeferredValue(sought);
  const [order, setOrder] = useState<ValueOrder>("count");
  const [alone, setAlone] = useState(false);
  const [places, setPlaces] = useState<readonly FacetValue[] | null>(null);
  const values = useMemo(
    () => (onlyTwice ? facets.values.filter(({ count }) => count > 1) : facets.values),
    [facets, onlyTwice],
  );
  const byText = useSlices(order === "text" ? values : null, values.length, byTextInSlices);
  const sorted = order === "count" ? values : byText;
  // the order stays as it was first read
  if (places === null && sorted !== null) setPlaces(sorted);
  const counts = useMemo(() => new Map(facets.values.map(({ text, count }) => [text, count])), [facets]);
  const shown = useMemo(() => inPlaces(places ?? values, sorted ?? values, counts), [places, sorted, values, counts]);
  const items = useMemo(
    () => itemsOf(onlyTwice ? { blank: 0, marks: [] } : facets, shown.values, wanted),
    [facets, onlyTwice, shown, wanted],
  );
  const writings = useMemo(
    () => new Map(alike.flatMap((group) => group.map(({ text }) => [text, group.length] as const))),
    [alike],
  );
  const kept = ticked(view, column.id, "values");
  const leftOut = ticked(view, column.id, "values", true);
  const mayWrite = collaboration.mayEdit && collaboration.lockOn(column.id) === null;

  function tick(content: string, not: boolean) {
    const now = not ? leftOut : kept;
    if (now.size >= MOST_TICKED && !now.has(content)) onDone(words.tooManyTicked);
    else myView.change(toggle(view, column.id, "values", content, not));
  }
  function write(contents: readonly string[], text: string) {
    const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    const begun = replaceValue(collaboration, column.id, contents, text, counted, (cells) => {
      // the column may have been closed meanwhile
      const written = collaboration.lockOn(column.id) === null ? cells : 0;
      onDone(written === 0 ? words.noneReplaced : words.replaced(written, short));
    });
    if (!begun) onDone(grid.bulk.busy);
  }
  function sortBy(next: ValueOrder) {
    setOrder(next);
    setPlaces(null);
  }

  if (onlyTwice && values.length === 0) return <p className={styles.soft}>{words.noDuplicates}</p>;
  if (facets.rows === 0) return <p className={styles.soft}>{words.nothing}</p>;
  return (
    <>
      {onlyTwice && (
        <>
          <p className={styles.soft}>
            {words.duplicates(
              values.length,
              values.reduce((sum, { count }) => sum + count, 0),
            )}
          </p>
          <div className={styles.buttons}>
            <Button size="compact-sm" variant="default" onClick={onHighlight}>
              {words.highlight}
            </Button>
          </div>
        </>
      )}
      {!onlyTwice && alike.length > 0 && (
        <button type="button" className={styles.hint} aria-pressed={alone} onClick={() => setAlone(!alone)}>
          {alone ? words.allValues : words.alike(alike.length)}
        </button>
      )}
      {alone && alike.length > 0 && !onlyTwice ? (
        <WritingsList
          alike={alike}
          onUnify={
            mayWrite
              ? (others, text) =>
                  write(
                    others.map((other) => other.text),
                    text,
                  )
              : null
          }
        />
      ) : (
        <>
          <div className={styles.tools}>
            <TextInput
              size="xs"
              aria-label={words.search}
              placeholder={words.search}
              leftSection={<IconSearch size={14} aria-hidden />}
              rightSection={
                sought !== "" && <CloseButton size="xs" aria-label={words.clearSearch} onClick={() => setSought("")} />
              }
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
            <SegmentedControl
              size="xs"
              aria-label={words.order.label}
              data={ORDERS.map((value) => ({ value, label: words.order[value] }))}
              value={order}
              onChange={(value) => sortBy(value === "text" ? "text" : "count")}
            />
          </div>
          {items.length === 0 && <p className={styles.soft}>{words.nothingFound(sought)}</p>}
          {items.length > 0 && (
            <ValuesList
              label={words.list(column.name || words.untitled)}
              items={items}
              most={Math.max(facets.blank, ...facets.values.slice(0, 1).map(({ count }) => count))}
              kept={kept}
              leftOut={leftOut}
              writings={writings}
              onKeep={(content) => tick(content, false)}
              onLeaveOut={(content) => tick(content, true)}
              onReplace={mayWrite ? (content, text) => write([content], text) : null}
            />
          )}
          {shown.moved && (
            <button type="button" className={styles.link} onClick={() => setPlaces(null)}>
              {words.again}
            </button>
          )}
        </>
      )}
    </>
  );
}
