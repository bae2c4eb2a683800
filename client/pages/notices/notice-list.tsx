/** What I was told, newest first, grouped by dataset. */
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { fetchNotices, readNotices } from "#client/api/notices.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { Notice, ReadNotices } from "#shared/wire/notices.ts";
import { KEYS } from "../queries.ts";
import { noticeSentence } from "./notice-sentence.ts";
import styles from "./notices.module.css";

/** `onLeave`: one was followed. */
export function NoticeList({ onLeave }: { onLeave(): void }) {
  const words = useWords().notices;
  const queries = useQueryClient();
  const list = useQuery({ queryKey: KEYS.notices, queryFn: fetchNotices });
  const reading = useMutation({
    mutationFn: (which: ReadNotices) => readNotices(which),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.notices }),
  });
  const notices = list.data?.notices ?? [];
  const newest = notices[0];
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        {newest !== undefined && (list.data?.unread ?? 0) > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => reading.mutate({ through: newest.id })}>
            {words.markAll}
          </Button>
        )}
      </div>
      {list.isPending && !list.isError && <p className={styles.note}>{words.loading}</p>}
      {list.isError && (
        <p role="alert" className={styles.note}>
          {words.failed}
        </p>
      )}
      {list.data !== undefined && notices.length === 0 && <p className={styles.note}>{words.none}</p>}
      <div className={styles.scroller}>
        {[...byDataset(notices)].map(([id, of]) => (
          <section key={id}>
            <h3 className={styles.dataset}>
              {of[0]?.dataset.name}
              <span className={styles.space}>{of[0]?.space.name}</span>
            </h3>
            <ul className={styles.list}>
              {of.map((notice) => (
                <Line
                  key={notice.id}
                  notice={notice}
                  onFollow={() => {
                    if (!notice.read) reading.mutate({ ids: [notice.id] });
                    onLeave();
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Line({ notice, onFollow }: { readonly notice: Notice; onFollow(): void }) {
  const { notices: words, unavailable } = useWords();
  const { language } = useLanguage();
  const { about, dataset, at, read } = notice;
  const said =
    about.is === "thread" ? contentInWords(about.excerpt, unavailable) : about.is === "state" ? about.note : null;
  return (
    <li>
      <Link
        to="/d/$datasetId"
        params={{ datasetId: dataset.id }}
        search={placeOf(about)}
        className={styles.line}
        data-unread={!read}
        onClick={onFollow}
      >
        <span className={styles.dot} role="img" aria-label={read ? undefined : words.unread} aria-hidden={read} />
        <span className={styles.text}>
          <span className={styles.sentence}>{noticeSentence(notice, words)}</span>
          {said !== null && said !== "" && <span className={styles.excerpt}>{said}</span>}
          <time dateTime={at} className={styles.when}>
            {sinceWhen(at, Date.now(), language)}
          </time>
        </span>
      </Link>
    </li>
  );
}

/** Where it leads in the dataset. */
function placeOf(about: Notice["about"]) {
  switch (about.is) {
    case "thread":
      return { thread: about.thread };
    case "state":
      return { review: true } as const;
    case "share":
      return { complete: true } as const;
  }
}

function byDataset(notices: readonly Notice[]): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.dataset.id);
    if (group === undefined) groups.set(notice.dataset.id, [notice]);
    else group.push(notice);
  }
  return groups;
}
