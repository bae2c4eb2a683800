/** Edits made on this computer that could not leave by themselves: put back, downloaded, or given up after being asked once. */
import { Button } from "@mantine/core";
import { IconDownload, IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { LeftBehindOffer } from "#client/collab/left-behind.ts";
import { useStore } from "#client/collab/use-store.ts";
import { downloadCsv } from "#client/ui/download.ts";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import { keptAnswers } from "../kept-queries.ts";
import { Band } from "./band.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
}

export function LeftBehindBanner({ dataset, collaboration }: Props) {
  const { app, offline } = useWords();
  const [offer] = useStore(collaboration.leftBehind.offers);
  const [done, setDone] = useState<number | null>(null);
  if (offer !== undefined) {
    const key = `${offer.copy.user} ${offer.copy.incarnation}`;
    return <Offer key={key} {...{ offer, dataset, collaboration }} onGivenBack={() => setDone(offer.edits)} />;
  }
  if (done === null) return null;
  return (
    <Band sentence={offline.leftBehind.done(done)}>
      <Button size="compact-sm" variant="default" onClick={() => setDone(null)}>
        {app.close}
      </Button>
    </Band>
  );
}

interface OfferProps extends Props {
  readonly offer: LeftBehindOffer;
  onGivenBack(): void;
}

function Offer({ offer, dataset, collaboration, onGivenBack }: OfferProps) {
  const words = useWords().offline.leftBehind;
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { leftBehind, mayEdit } = collaboration;
  const person = offer.by === null ? null : (keptAnswers.personOf(offer.by)?.name ?? null);
  const day = offer.lastEdit === null ? null : words.day(dayOf(offer.lastEdit, language));
  if (asking) {
    return (
      <Band sentence={words.forgetSure(offer.edits)}>
        <Button size="compact-sm" color="red" variant="outline" onClick={() => leftBehind.forget(offer)}>
          {words.forgetYes}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
          {words.forgetNo}
        </Button>
      </Band>
    );
  }
  return (
    <Band sentence={words.sentence(offer.edits, person, day)}>
      {mayEdit && (
        <Button
          size="compact-sm"
          leftSection={<IconRestore size={16} aria-hidden />}
          onClick={() => {
            leftBehind.giveBack(offer);
            onGivenBack();
          }}
        >
          {words.giveBack(offer.edits)}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => downloadCsv(offer.file, words.fileName(dataset.name))}
      >
        {words.download}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        {words.forget(offer.edits)}
      </Button>
    </Band>
  );
}
