/** One column: what it holds, counted in four ways, its figures, and what can be made of each value. */
import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { Column } from "#shared/document/table.ts";
import { statisticsInSlices } from "#shared/views/statistics.ts";
import { clearFacet, withoutFacet } from "./facet-view.ts";
import styles from "./facets.module.css";
import { GroupsPart } from "./groups-part.tsx";
import { StatisticsPart } from "./statistics-part.tsx";
import { useSlices } from "./use-slices.ts";
import { ValuesPart } from "./values-part.tsx";
import { type ColumnFacets, watchFacets } from "./watch-facets.ts";

export interface FacetParts {
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly facts: LiveRowFacts;
}

interface Props extends FacetParts {
  readonly column: Column;
  /** its figures are shown from the start */
  readonly withStatistics: boolean;
  /** null: it is the only one */
  readonly onRemove: (() => void) | null;
  onHighlight(): void;
  onHarmonise(): void;
  /** something was written: said where it is seen */
  onDone(sentence: string): void;
}

const TABS = ["values", "duplicates", "lengths", "shapes"] as const;
export type FacetTab = (typeof TABS)[number];

export function FacetCard({ withStatistics, onRemove, onHarmonise, ...props }: Props) {
  const { collaboration, myView, facts, column } = props;
  const { facets: words, harmonising } = useWords();
  const counted = useFacets({ collaboration, myView, facts }, column);
  const { view } = useStore(myView.state);
  const [tab, setTab] = useState<FacetTab>("values");
  const [figures, setFigures] = useState(withStatistics);
  const statistics = useSlices(
    figures ? (counted?.facets ?? null) : null,
    counted?.facets.values.length ?? 0,
    statisticsInSlices,
  );
  const name = column.name || words.untitled;
  // by the other filters: there is nothing to count, nor to look into
  const isEmpty = counted?.among?.length === 0 && collaboration.table.rowCount > 0;
  const isTicked = withoutFacet(view, column.id).length < view.filters.length;

  return (
    <section className={styles.card} aria-label={words.list(name)}>
      <div className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        {onRemove !== null && (
          <ActionIcon size="sm" aria-label={words.remove(name)} title={words.remove(name)} onClick={onRemove}>
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      {counted === null ? (
        <p role="status" className={styles.soft}>
          {words.counting}
        </p>
      ) : (
        <>
          {!isEmpty && (
            <p className={styles.soft}>
              {words.about(
                counted.facets.values.length,
                counted.facets.rows - counted.facets.blank - counted.facets.unavailable,
              )}
            </p>
          )}
          {counted.among !== null && (
            <p className={styles.among}>{words.among(counted.among.length, collaboration.table.rowCount)}</p>
          )}
          <div className={styles.links}>
            {!isEmpty && (
              <button
                type="button"
                className={styles.link}
                aria-expanded={figures}
                onClick={() => setFigures(!figures)}
              >
                {words.statistics.title}
              </button>
            )}
            <button type="button" className={styles.link} onClick={onHarmonise}>
              {harmonising.link}
            </button>
            {/* its place is kept: nothing moves under the pointer that ticks */}
            <button
              type="button"
              className={styles.link}
              hidden={!isTicked}
              onClick={() => myView.change(clearFacet(view, column.id))}
            >
              {words.clear}
            </button>
          </div>
          {!isEmpty && statistics !== null && <StatisticsPart statistics={statistics} />}
          {!isEmpty && (
            <>
              <SegmentedControl
                fullWidth
                size="xs"
                className={styles.tabs}
                aria-label={words.tabs.label}
                data={TABS.map((value) => ({ value, label: words.tabs[value] }))}
                value={tab}
                onChange={(value) => setTab(TABS.find((one) => one === value) ?? "values")}
              />
              {tab === "values" || tab === "duplicates" ? (
                <ValuesPart key={tab} {...props} counted={counted} onlyTwice={tab === "duplicates"} />
              ) : (
                <GroupsPart by={tab} facets={counted.facets} myView={myView} column={column.id} />
              )}
            </>
          )}
        </>
      )}
    </section>
  );
}

/** As people write; a past version does not change. */
function useFacets({ collaboration, myView, facts }: FacetParts, { id }: Column): ColumnFacets | null {
  const [counted, setCounted] = useState<ColumnFacets | null>(null);
  useEffect(() => {
    const watch = watchFacets(collaboration, myView, facts, id);
    const tell = () => setCounted(watch.state.get());
    tell();
    const stop = watch.state.subscribe(tell);
    return () => {
      stop();
      watch.close();
    };
  }, [collaboration, myView, facts, id]);
  return counted;
}
