/** The versions: places one can look at, compare and come back to. */
import { Button } from "@mantine/core";
import { IconBookmarkPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { keepVersion, renameVersion } from "#client/api/versions.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { VersionId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Version } from "#shared/wire/versions.ts";
import { byDay } from "./history/days.ts";
import { ProblemMessage } from "./problem-message.tsx";
import { ComparisonView } from "./versions/comparison-view.tsx";
import { AT_PRESENT, type Looking } from "./versions/looking.ts";
import { NameForm } from "./versions/name-form.tsx";
import { momentOf, titleOf } from "./versions/titles.ts";
import type { Comparison } from "./versions/use-comparison.ts";
import type { VersionsKnown } from "./versions/use-versions.ts";
import { VersionLine } from "./versions/version-line.tsx";
import styles from "./versions/versions.module.css";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly known: VersionsKnown;
  readonly looking: Looking;
  readonly comparison: Comparison | null;
  onLook(looking: Looking): void;
  onRestore(version: VersionId): void;
}

export function VersionsPanel({
  dataset,
  collaboration,
  handle,
  known,
  looking,
  comparison,
  onLook,
  onRestore,
}: Props) {
  const words = useWords();
  const { language } = useLanguage();
  const [keeping, setKeeping] = useState(false);
  const [renaming, setRenaming] = useState<VersionId | null>(null);
  /** the version to compare with the one that is clicked next */
  const [choosing, setChoosing] = useState<Version | null>(null);
  const { versions, error } = known;
  const days = useMemo(
    () => byDay(versions ?? [], Date.now(), words.history, language),
    [versions, words.history, language],
  );

  if (looking.before !== null) {
    const momentOfId = (id: VersionId | null) => {
      const found = versions?.find((version) => version.id === id);
      return found === undefined ? null : momentOf(found.at, language, words.versions);
    };
    return (
      <ComparisonView
        title={words.versions.comparison.title(momentOfId(looking.before) ?? "…", momentOfId(looking.version))}
        comparison={comparison}
        handle={handle}
        onBack={() => onLook({ ...looking, before: null })}
      />
    );
  }

  function look(version: Version) {
    if (choosing === null) return onLook({ version: version.id, before: null });
    setChoosing(null);
    const [older, newer] = inOrder(versions ?? [], choosing, version);
    if (older !== newer) onLook({ version: newer.id, before: older.id });
  }

  return (
    <>
      <div className={styles.top}>
        {/* in front of an older version, "this one" would be another */}
        {collaboration.mayEdit &&
          looking.version === null &&
          (keeping ? (
            <NameForm
              dataset={dataset.id}
              initial=""
              button={words.versions.confirmKeep}
              hint={words.versions.keepHint}
              give={(name) => keepVersion(dataset.id, name)}
              onDone={() => setKeeping(false)}
            />
          ) : (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconBookmarkPlus size={16} aria-hidden />}
              onClick={() => setKeeping(true)}
            >
              {words.versions.keep}
            </Button>
          ))}
        {choosing === null ? (
          <p className={styles.about}>{words.versions.about}</p>
        ) : (
          <p role="status" className={styles.choosing}>
            {words.versions.choose(titleOf(choosing, words.versions))}{" "}
            <button type="button" className={styles.link} onClick={() => setChoosing(null)}>
              {words.versions.stopChoosing}
            </button>
          </p>
        )}
      </div>
      {error !== null &&
        (error instanceof Unreachable ? (
          <p role="status" className={styles.note}>
            {words.versions.offline}
          </p>
        ) : (
          <ProblemMessage error={error} />
        ))}
      {versions === undefined && error === null && (
        <p role="status" className={styles.note}>
          {words.versions.loading}
        </p>
      )}
      <section aria-label={words.versions.list}>
        {days.map((day) => (
          <div key={day.key}>
            <h3 className={styles.day}>{day.title}</h3>
            <ul className={styles.lines}>
              {day.entries.map((version) =>
                version.id === renaming ? (
                  <li key={version.id} className={styles.renaming}>
                    <NameForm
                      dataset={dataset.id}
                      initial={version.name ?? ""}
                      button={words.versions.confirmRename}
                      give={(name) => renameVersion(dataset.id, version.id, name)}
                      onDone={() => setRenaming(null)}
                    />
                  </li>
                ) : (
                  <VersionLine
                    key={version.id}
                    dataset={dataset.id}
                    version={version}
                    onScreen={looking.version === version.id}
                    mayEdit={collaboration.mayEdit}
                    onLook={() => look(version)}
                    onCompareNow={() => onLook({ ...AT_PRESENT, before: version.id })}
                    onCompareWith={() => setChoosing(version)}
                    onRename={() => setRenaming(version.id)}
                    onRestore={() => onRestore(version.id)}
                  />
                ),
              )}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}

/** The older first, as the list has them. */
function inOrder(versions: readonly Version[], a: Version, b: Version): readonly [older: Version, newer: Version] {
  return versions.indexOf(a) > versions.indexOf(b) ? [a, b] : [b, a];
}
