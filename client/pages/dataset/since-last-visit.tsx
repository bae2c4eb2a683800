/** On opening a table: what others did since I was last there, discreetly; nothing on a first visit or when nothing changed. */
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchSinceLastVisit } from "#client/api/notices.ts";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Language, Words } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { SinceLastVisit as Since } from "#shared/wire/notices.ts";
import styles from "./since-last-visit.module.css";

interface Props {
  readonly dataset: DatasetId;
  /** shows the history from then on (ISO 8601) */
  onHistory(since: string): void;
  onComments(): void;
}

export function SinceLastVisit({ dataset, onHistory, onComments }: Props) {
  const words = useWords().notices.visit;
  const { language } = useLanguage();
  const [dismissed, setDismissed] = useState(false);
  // asked once: from then on I am here
  const { data } = useQuery({
    queryKey: ["since-last-visit", dataset],
    queryFn: () => fetchSinceLastVisit(dataset),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (dismissed || data === undefined || data.since === null) return null;
  const { since } = data;
  const changes = changesOf(data, words);
  if (changes.length === 0) return null;
  const onlyComments = data.cells + data.rowsAdded + data.rowsDeleted + data.structure === 0;
  const sentence = `${words.since(momentOf(since, language, words))}${language === "fr" ? "\u00a0" : ""}: ${changes.join(", ")}.`;
  return (
    <div role="status" className={styles.band}>
      <p className={styles.sentence}>{sentence}</p>
      <Button
        size="compact-sm"
        h={28}
        variant="default"
        onClick={() => {
          setDismissed(true);
          if (onlyComments) onComments();
          else onHistory(since);
        }}
      >
        {onlyComments ? words.seeComments : words.see}
      </Button>
      <ActionIcon aria-label={words.dismiss} title={words.dismiss} onClick={() => setDismissed(true)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

/** « 312 cellules modifiées par 4 personnes », « 12 lignes ajoutées »… Who is said with the first. */
function changesOf(data: Since, words: Words["notices"]["visit"]): string[] {
  const changes = (["cells", "rowsAdded", "rowsDeleted", "structure", "comments"] as const).flatMap((what) =>
    data[what] > 0 ? [words[what](data[what])] : [],
  );
  return changes.map((change, at) => (at === 0 ? `${change} ${words.by(data.people)}` : change));
}

/** « hier 17:42 » */
function momentOf(at: string, language: Language, words: Words["notices"]["visit"]): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString(language === "fr" ? "fr-FR" : "en-GB", { hour: "2-digit", minute: "2-digit" });
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  if (then >= midnight) return words.today(time);
  midnight.setDate(midnight.getDate() - 1);
  return then >= midnight ? words.yesterday(time) : `${dayOf(then.getTime(), language)} ${time}`;
}
