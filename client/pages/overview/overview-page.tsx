/** All my spaces and their datasets at a glance: what waits for me first, sorted and filtered as I like, taken along as a file. */
import { Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchOverview } from "#client/api/overview.ts";
import { Unreachable } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { downloadCsv } from "#client/ui/download.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Overview } from "#shared/wire/overview.ts";
import { PageFrame } from "../page-frame.tsx";
import { PageHead } from "../page-head.tsx";
import { KEYS } from "../queries.ts";
import { UnreachablePage } from "../unreachable-page.tsx";
import { FIRST_ORDER, sortLines } from "./line-order.ts";
import { datasetLines, figuresOf, spaceLines } from "./lines.ts";
import styles from "./overview.module.css";
import { OverviewCards } from "./overview-cards.tsx";
import { overviewCsv } from "./overview-csv.ts";
import { OverviewTable } from "./overview-table.tsx";
import { OverviewTools, type View } from "./overview-tools.tsx";
import { OverviewTotals } from "./overview-totals.tsx";

/** How often it is asked for again, in ms. */
const REFRESH = 30_000;

export function OverviewPage() {
  const { overview: words } = useWords();
  const overview = useQuery({ queryKey: KEYS.overview, queryFn: fetchOverview, refetchInterval: REFRESH });
  if (overview.data === undefined && overview.failureReason instanceof Unreachable) {
    return <UnreachablePage what="page" onRetry={() => void overview.refetch()} />;
  }
  return (
    <PageFrame width="widest">
      <PageHead title={words.title} />
      {overview.isError && <ProblemMessage error={overview.error} />}
      {overview.isPending && !overview.isError && <Skeleton height={160} radius="md" aria-label={words.loading} />}
      {overview.data?.spaces.length === 0 && <p>{words.none}</p>}
      {overview.data !== undefined && overview.data.spaces.length > 0 && <Lines overview={overview.data} />}
    </PageFrame>
  );
}

function Lines({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const { language } = useLanguage();
  const narrow = useMediaQuery("(max-width: 820px)", undefined, { getInitialValueInEffect: false });
  const [view, setView] = useState<View>({
    by: "dataset",
    filter: { text: "", state: "all" },
    order: FIRST_ORDER,
  });
  const datasets = datasetLines(overview, view.filter);
  const spaces = spaceLines(overview, datasets, view.filter);
  const lines = sortLines(view.by === "space" ? spaces : datasets, view.order, language);
  const shown = new Set(datasets.map(({ id }) => id));
  function download() {
    const inOrder = sortLines(datasets, view.order, language).filter((line) => line.kind === "dataset");
    const day = new Date().toLocaleDateString("fr-CA");
    downloadCsv(overviewCsv(inOrder, words), words.overview.fileName(day));
  }
  return (
    <>
      <OverviewTotals
        spaces={spaces.length}
        datasets={datasets.length}
        figures={figuresOf(overview.datasets.filter(({ id }) => shown.has(id)))}
      />
      <OverviewTools view={view} narrow={narrow} onView={setView} onDownload={download} />
      <p role="status" className={lines.length === 0 ? styles.nothing : styles.hidden}>
        {lines.length > 0
          ? words.overview.shown(lines.length)
          : overview.datasets.length === 0
            ? words.overview.empty
            : words.overview.nothing}
      </p>
      {lines.length > 0 && narrow && <OverviewCards lines={lines} />}
      {lines.length > 0 && !narrow && (
        <OverviewTable lines={lines} order={view.order} onOrder={(order) => setView({ ...view, order })} />
      )}
    </>
  );
}
