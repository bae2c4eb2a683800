/** What was done to the space itself, in sentences, newest first; by person, by kind; as a file. */

import { Button, NativeSelect } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { auditCsvAddress, fetchAudit } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { type SpaceId, UserId } from "#shared/model/ids.ts";
import { AuditKind, type AuditQuery } from "#shared/wire/audit.ts";
import { KEYS } from "../queries.ts";
import styles from "./members.module.css";

export function JournalSection({ space }: { readonly space: SpaceId }) {
  const words = useWords().members.journal;
  const { language } = useLanguage();
  const [query, setQuery] = useState<Omit<AuditQuery, "before">>({});
  const journal = useInfiniteQuery({
    queryKey: [...KEYS.audit(space), query.person, query.kind],
    queryFn: ({ pageParam }) => fetchAudit(space, { ...query, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  });
  const lines = journal.data?.pages.flatMap((page) => page.lines) ?? [];
  const people = journal.data?.pages[0]?.people ?? [];
  const moment = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
  });
  return (
    <>
      <p className={styles.sentence}>{words.explain}</p>
      <div className={styles.filters}>
        <NativeSelect
          label={words.person}
          value={query.person ?? ""}
          data={[
            { value: "", label: words.everybody },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(event) => {
            const person = UserId.safeParse(event.currentTarget.value);
            setQuery(({ kind }) => ({ kind, person: person.success ? person.data : undefined }));
          }}
        />
        <NativeSelect
          label={words.kind}
          value={query.kind ?? ""}
          data={[
            { value: "", label: words.everything },
            ...AuditKind.options.map((kind) => ({ value: String(kind), label: words.kinds[kind] })),
          ]}
          onChange={(event) => {
            const kind = AuditKind.safeParse(event.currentTarget.value);
            setQuery(({ person }) => ({ person, kind: kind.success ? kind.data : undefined }));
          }}
        />
        <Button
          component="a"
          variant="default"
          href={auditCsvAddress(space, query)}
          download={words.fileName}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.download}
        </Button>
      </div>
      {journal.isError && <ProblemMessage error={journal.error} />}
      {journal.isSuccess && lines.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ol className={styles.journal}>
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.at} className={styles.moment}>
              {moment.format(Date.parse(line.at))}
            </time>
            <span>{words.sentence(line)}</span>
          </li>
        ))}
      </ol>
      {journal.hasNextPage && (
        <div className={`${styles.buttons} ${styles.start}`}>
          <BusyButton
            variant="default"
            loading={journal.isFetchingNextPage}
            onClick={() => void journal.fetchNextPage()}
          >
            {words.more}
          </BusyButton>
        </div>
      )}
    </>
  );
}
