/** The bell: how much is new, and the list of it, grouped by dataset; each leads where it happened. */
import { ActionIcon, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { noticeFeed } from "#client/collab/notice-feed.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { KEYS } from "../queries.ts";
import { NoticeList } from "./notice-list.tsx";
import { noticeSentence } from "./notice-sentence.ts";
import styles from "./notices.module.css";

export function NoticeBell() {
  const words = useWords().notices;
  const queries = useQueryClient();
  const unread = useStore(noticeFeed.unread) ?? 0;
  const [opened, setOpened] = useState(false);
  const [arrived, setArrived] = useState("");
  useEffect(
    () =>
      noticeFeed.listen((event) => {
        if (event.kind === "thread") return;
        if (event.kind === "notice") setArrived(words.arrived(noticeSentence(event.notice, words)));
        queries.invalidateQueries({ queryKey: KEYS.notices }).catch(console.error);
      }),
    [queries, words],
  );
  return (
    <Popover
      width="min(400px, calc(100vw - 16px))"
      position="bottom-end"
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="md"
      radius="md"
    >
      <Popover.Target>
        <ActionIcon
          size="lg"
          className={styles.bell}
          aria-label={words.bell(unread)}
          title={words.bell(unread)}
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          <IconBell size={18} aria-hidden />
          {unread > 0 && (
            <span className={styles.badge} aria-hidden>
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles.dropdown} role="dialog" aria-label={words.title}>
        {opened && <NoticeList onLeave={() => setOpened(false)} />}
      </Popover.Dropdown>
      <span role="status" className={styles.hidden}>
        {arrived}
      </span>
    </Popover>
  );
}
