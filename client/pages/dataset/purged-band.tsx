/** Why the table opened anew, for whoever had it open, or had been here before: what it was before was destroyed, by whom, when. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { purgeDoneKey } from "#client/panels/purge/purge-done.ts";
import { momentOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { PurgeDone } from "#shared/wire/purge.ts";
import { Band } from "./band.tsx";
import { useForgottenPast } from "./use-forgotten-past.ts";

export function PurgedBand({ dataset, me }: { readonly dataset: Dataset; readonly me: UserId }) {
  const { app, purge: words } = useWords();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const isNew = useForgottenPast(dataset);
  const [isClosed, setClosed] = useState(false);
  const { purged } = dataset;
  if (!isNew || isClosed || purged === undefined) return null;
  const when = momentOf(purged.at, language);
  const done = PurgeDone.safeParse(queries.getQueryData(purgeDoneKey(dataset.id)));
  const sentence = purged.by.id === me ? words.doneByMe(when) : words.doneBy(purged.by.name, when);
  const isOver = !done.success || done.data.overwritten;
  return (
    <Band sentence={isOver ? sentence : `${sentence} ${words.overwriting}`}>
      <Button size="compact-sm" variant="default" onClick={() => setClosed(true)}>
        {app.close}
      </Button>
    </Band>
  );
}
