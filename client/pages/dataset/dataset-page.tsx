/** One dataset: who I am and what it is are asked first, then its table is opened live. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fetchDataset } from "#client/api/datasets.ts";
import { fetchMe } from "#client/api/people.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { PlainPage } from "../plain-page.tsx";
import { KEYS } from "../queries.ts";
import { LiveDataset } from "./live-dataset.tsx";

export function DatasetPage({ dataset: id }: { readonly dataset: DatasetId }) {
  const words = useWords().app;
  const queries = useQueryClient();
  const me = useQuery({ queryKey: KEYS.me, queryFn: fetchMe });
  const dataset = useQuery({ queryKey: KEYS.dataset(id), queryFn: () => fetchDataset(id) });
  const [life, setLife] = useState(0);

  function openAnew() {
    queries
      .invalidateQueries({ queryKey: KEYS.dataset(id) })
      .then(() => setLife((before) => before + 1))
      .catch(console.error);
  }

  if (dataset.data !== undefined && me.data !== undefined && me.data !== null) {
    return <LiveDataset key={life} dataset={dataset.data} me={me.data.person} onOpenAnew={openAnew} />;
  }
  const error = dataset.error ?? me.error;
  return (
    <PlainPage>{error !== null ? <ProblemMessage error={error} /> : <p role="status">{words.loading}</p>}</PlainPage>
  );
}
