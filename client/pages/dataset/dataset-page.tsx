/** One dataset: who I am and what it is are asked first (or recalled, without network), then its table is opened live. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { datasetQuery, meQuery } from "../kept-queries.ts";
import styles from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import { KEYS } from "../queries.ts";
import { TableSkeleton } from "../table-skeleton.tsx";
import { UnreachablePage } from "../unreachable-page.tsx";
import { LiveDataset } from "./live-dataset.tsx";
import { SignedOutPage } from "./signed-out-page.tsx";

export function DatasetPage({ dataset: id }: { readonly dataset: DatasetId }) {
  const words = useWords();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const dataset = useQuery(datasetQuery(id));
  const [life, setLife] = useState(0);

  function openAnew() {
    queries
      .invalidateQueries({ queryKey: KEYS.dataset(id) })
      .then(() => setLife((before) => before + 1))
      .catch(console.error);
  }

  if (me.data === null) return <SignedOutPage dataset={id} />;
  if (dataset.data !== undefined && me.data !== undefined) {
    // opened with what was recalled, it is opened anew when the server says otherwise
    const { role, incarnation } = dataset.data;
    const key = `${life} ${me.data.person.id} ${role} ${incarnation}`;
    return <LiveDataset key={key} dataset={dataset.data} me={me.data.person} onOpenAnew={openAnew} />;
  }
  const silent = [me, dataset].find((query) => query.failureReason instanceof Unreachable);
  if (silent !== undefined) {
    const retry = () => {
      for (const query of [me, dataset]) if (query.data === undefined) query.refetch().catch(console.error);
    };
    return <UnreachablePage what="table" onRetry={retry} />;
  }
  const error = dataset.error ?? me.error;
  if (error === null) return <TableSkeleton />;
  return (
    <PlainPage>
      <h1 className={styles.title}>{words.app.dataset.notShown}</h1>
      <ProblemMessage error={error} />
      <p className={styles.aside}>
        <Link to="/" className={styles.link}>
          {words.app.home}
        </Link>
      </p>
    </PlainPage>
  );
}
