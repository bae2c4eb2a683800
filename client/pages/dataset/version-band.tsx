/** Over the table, across the screen: that it is not the present, which version it is, and the way back. */
import { ActionIcon, Button } from "@mantine/core";
import { IconHistory, IconX } from "@tabler/icons-react";
import { codeOf } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { AT_PRESENT } from "#client/panels/versions/looking.ts";
import { momentOf, titleOf } from "#client/panels/versions/titles.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { VersionId } from "#shared/model/ids.ts";
import type { Past } from "./use-past.ts";
import styles from "./version-band.module.css";

interface Props {
  readonly past: Past;
  readonly mayRestore: boolean;
  /** shows the panel in which the comparison is */
  onCompare(): void;
}

export function VersionBand({ past, mayRestore, onCompare }: Props) {
  const words = useWords().versions;
  const { band } = words;
  const { version, before } = past.looking;
  const sentence = useSentence(past);
  if (past.error !== null) {
    const back = (
      <Button size="compact-sm" mt={8} onClick={() => past.look(AT_PRESENT)}>
        {band.present}
      </Button>
    );
    return codeOf(past.error) === "version-not-found" ? (
      <Warning sentence={band.gone}>{back}</Warning>
    ) : (
      <ProblemMessage error={past.error}>{back}</ProblemMessage>
    );
  }
  if (sentence === null) return null;
  if (version === null && before === null) {
    return (
      <div role="status" className={styles.band} data-tone="good">
        <span className={styles.sentence}>{sentence}</span>
        <ActionIcon aria-label={band.close} title={band.close} onClick={() => past.sayRestored(null)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    );
  }
  return (
    <section className={styles.band} aria-label={band.label}>
      <IconHistory size={18} aria-hidden className={styles.sign} />
      <p role="status" className={styles.sentence}>
        {sentence}
      </p>
      <div className={styles.buttons}>
        <Button size="compact-sm" h={30} onClick={() => past.look(AT_PRESENT)}>
          {version === null ? band.endComparison : band.present}
        </Button>
        {before === null && version !== null && (
          <Button
            size="compact-sm"
            h={30}
            variant="default"
            onClick={() => {
              past.look({ version: null, before: version });
              onCompare();
            }}
          >
            {band.compare}
          </Button>
        )}
        {mayRestore && (
          <Button size="compact-sm" h={30} variant="default" onClick={() => past.askToRestore(version ?? before)}>
            {band.restore}
          </Button>
        )}
      </div>
    </section>
  );
}

/** null when there is nothing to say */
function useSentence({ looking, known, view, restored }: Past): string | null {
  const words = useWords().versions;
  const { language } = useLanguage();
  const { band } = words;
  const found = (id: VersionId) => known.versions?.find((version) => version.id === id);
  const momentOfId = (id: VersionId) => {
    const version = found(id);
    return version === undefined ? "…" : momentOf(version.at, language, words);
  };
  const { version, before } = looking;
  if (version !== null && before !== null) return band.comparedTwo(momentOfId(before), momentOfId(version));
  if (before !== null) return band.compared(momentOfId(before));
  if (version !== null) {
    const shown = found(version);
    if (view === null) return band.opening;
    if (shown === undefined) return band.unknown;
    return `${band.lookingAt(momentOf(shown.at, language, words))} · ${titleOf(shown, words)}`;
  }
  return restored === null ? null : band.restored(restored);
}
