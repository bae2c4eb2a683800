/** After what a table was is destroyed: what this page and this browser remember of it goes too. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { forget, forgetAll, recall, remember } from "#client/ui/remembered.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";

/** what people chose or asked for here, which may quote values */
const QUOTING = ["tablee.cleaning", "tablee.view"];

/** True where this browser knew the table as it was before the last destruction; for the life of the component. */
export function useForgottenPast({ id, incarnation, purged }: Dataset): boolean {
  const queries = useQueryClient();
  const [isNew] = useState(() => {
    const known = Number(recall(keyOf(id)) ?? Number.NaN);
    return purged !== undefined && known < purged.incarnation;
  });
  useEffect(() => {
    remember(keyOf(id), String(incarnation));
    if (!isNew) return;
    for (const name of QUOTING) forget(`${name}.${id}`);
    // what was told apart, of each column
    forgetAll(`tablee.apart.${id}.`);
    queries
      .resetQueries({ predicate: ({ queryKey }) => queryKey.includes(id) && !KEPT.has(String(queryKey[0])) })
      .catch(console.error);
  }, [id, incarnation, isNew, queries]);
  return isNew;
}

/** what the destruction itself told */
const KEPT: ReadonlySet<string> = new Set(["dataset", "purge-done"]);

function keyOf(dataset: DatasetId): string {
  return `tablee.incarnation.${dataset}`;
}
