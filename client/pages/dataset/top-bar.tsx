/** Where I am, whether it is saved, who is here, sharing and exporting. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconDownload, IconUsersPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { exportAddress, originalAddress } from "#client/api/datasets.ts";
import { versionCsvAddress } from "#client/api/versions.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { ExportDialog } from "#client/panels/export/export-dialog.tsx";
import { UpdateButton } from "#client/panels/update/update-button.tsx";
import { momentOf } from "#client/panels/versions/titles.ts";
import { HelpLink } from "#client/ui/help-link.tsx";
import { Preferences } from "#client/ui/preferences.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import type { Review } from "#shared/wire/review.ts";
import { AccountMenu } from "../account/account-menu.tsx";
import { NoticeBell } from "../notices/notice-bell.tsx";
import { DatasetName } from "./dataset-name.tsx";
import { OthersSaid } from "./others-said.tsx";
import { type FollowChoice, People } from "./people.tsx";
import { SavingState } from "./saving-state.tsx";
import { ShareSpace } from "./share-space.tsx";
import styles from "./top-bar.module.css";

interface Props extends FollowChoice {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  /** how far the review is; it leads to its panel */
  readonly badge: ReactNode;
  readonly review: Review | undefined;
  readonly handle: { current: GridHandle | null };
}

export function TopBar({ dataset, collaboration, badge, review, handle, followed, onFollow }: Props) {
  const words = useWords().app;
  const [sharing, setSharing] = useState(false);
  return (
    <header className={styles.bar}>
      <nav className={styles.path} aria-label={words.home}>
        <Link to="/" className={styles.mark} aria-label={`${words.name}, ${words.home}`}>
          <img src="/mark.svg" alt="" width={24} height={24} />
        </Link>
        <Link to="/s/$spaceId" params={{ spaceId: dataset.space.id }} className={styles.space}>
          {dataset.space.name}
        </Link>
        <IconChevronRight size={14} aria-hidden className={styles.chevron} />
        <DatasetName dataset={dataset} mayRename={collaboration.mayEdit} />
      </nav>
      <SavingState saving={collaboration.saving} />
      {badge}
      <div className={styles.end}>
        <People {...{ collaboration, handle, followed, onFollow }} />
        <Button
          size="compact-sm"
          h={32}
          px={12}
          variant="default"
          leftSection={<IconUsersPlus size={16} aria-hidden />}
          onClick={() => setSharing(true)}
          aria-label={words.dataset.share}
        >
          <span className={styles.label}>{words.dataset.share}</span>
        </Button>
        <UpdateButton dataset={dataset} collaboration={collaboration} handle={handle} />
        <Export dataset={dataset} collaboration={collaboration} approved={review?.approved ?? null} />
        <NoticeBell />
        <HelpLink />
        <OthersSaid collaboration={collaboration} />
        <AccountMenu compact />
        <Preferences />
      </div>
      {sharing && <ShareSpace dataset={dataset} me={collaboration.me.id} onClose={() => setSharing(false)} />}
    </header>
  );
}

interface ExportProps {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly approved: Review["approved"];
}

function Export({ dataset, collaboration, approved }: ExportProps) {
  const {
    app: { dataset: words },
    approval: { exports, someone },
    exporting,
    trash,
    versions,
  } = useWords();
  const { language } = useLanguage();
  const saving = useStore(collaboration.saving);
  const waiting = "waiting" in saving ? saving.waiting : 0;
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            size="compact-sm"
            h={32}
            px={12}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden className={styles.label} />}
            aria-label={words.export}
          >
            <span className={styles.label}>{words.export}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={exportAddress(dataset.id)} download>
            {words.exportCsv}
            {approved !== null && <div className={styles.hint}>{exports.now}</div>}
            <div className={styles.hint}>{words.exportCsvHint}</div>
            {waiting > 0 && <div className={styles.caution}>{words.exportWaiting(waiting)}</div>}
          </Menu.Item>
          <Menu.Item onClick={() => setChoosing(true)}>
            {exporting.menu}
            <div className={styles.hint}>{exporting.menuHint}</div>
          </Menu.Item>
          {approved !== null && (
            <Menu.Item component="a" href={versionCsvAddress(dataset.id, approved.version)} download>
              {exports.approved}
              <div className={styles.hint}>
                {exports.approvedBy(approved.by?.name ?? someone, momentOf(approved.at, language, versions))}
              </div>
            </Menu.Item>
          )}
          {dataset.original === true && (
            <Menu.Item component="a" href={originalAddress(dataset.id)} download>
              {trash.original}
              <div className={styles.hint}>{trash.originalHint}</div>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {choosing && <ExportDialog dataset={dataset} collaboration={collaboration} onClose={() => setChoosing(false)} />}
    </>
  );
}
