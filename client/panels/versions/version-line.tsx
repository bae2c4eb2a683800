/** One version in the list: what it is, when, whose; a click looks at it, the menu holds the rest. */
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowsDiff,
  IconDots,
  IconDownload,
  IconEye,
  IconFileImport,
  IconPencil,
  IconStarFilled,
} from "@tabler/icons-react";
import { versionCsvAddress } from "#client/api/versions.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Version } from "#shared/wire/versions.ts";
import { timeOf } from "../history/days.ts";
import { titleOf } from "./titles.ts";
import styles from "./versions.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly version: Version;
  readonly onScreen: boolean;
  readonly mayEdit: boolean;
  onLook(): void;
  onCompareNow(): void;
  onCompareWith(): void;
  onRename(): void;
  onRestore(): void;
}

export function VersionLine(props: Props) {
  const { dataset, version, onScreen, mayEdit } = props;
  const words = useWords().versions;
  const { language } = useLanguage();
  const title = titleOf(version, words);
  const { author, cause, name } = version;
  // in the title already, or nobody's in particular
  const by = author === null || (name === null && cause === "before-bulk") ? "" : ` · ${words.by(author.name)}`;
  return (
    <li className={styles.line} data-on-screen={onScreen || undefined}>
      <button
        type="button"
        className={styles.look}
        onClick={props.onLook}
        title={words.look}
        aria-current={onScreen || undefined}
      >
        <span className={styles.name} data-given={name !== null || undefined}>
          {name !== null && <IconStarFilled size={11} aria-hidden className={styles.star} />}
          {name === null && cause === "import" && <IconFileImport size={14} aria-hidden className={styles.sign} />}
          {title}
        </span>
        <span className={styles.when}>
          <time dateTime={version.at}>{timeOf(version.at, language)}</time>
          {by}
          {onScreen && <span className={styles.shown}> · {words.looking}</span>}
        </span>
      </button>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <ActionIcon aria-label={words.more(title)} title={words.more(title)}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={props.onLook}>
            {words.look}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={props.onCompareNow}>
            {words.compareNow}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={props.onCompareWith}>
            {words.compareWith}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            component="a"
            href={versionCsvAddress(dataset, version.id)}
            download
          >
            {words.download}
          </Menu.Item>
          {mayEdit && (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={props.onRename}>
                {name === null ? words.giveName : words.rename}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={props.onRestore}>
                {words.restore}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
