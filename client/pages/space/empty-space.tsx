/** A space without data: two doors. */

import { Button, FileButton } from "@mantine/core";
import { IconFileUpload, IconSparkles } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { createExample } from "#client/api/spaces.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { Space } from "#shared/wire/http.ts";
import { ACCEPTED_FILES } from "../import/accepted-files.ts";
import type { WaysIn } from "../import/add-data.tsx";
import styles from "./empty-space.module.css";

export function EmptySpace({ space, ways }: { readonly space: Space; readonly ways: WaysIn }) {
  const { app, importing } = useWords();
  const words = app.space;
  const navigate = useNavigate();
  const example = useMutation({
    mutationFn: () => createExample(space.id),
    onSuccess: (dataset) => navigate({ to: "/d/$datasetId", params: { datasetId: dataset.id } }),
  });
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // of a space that was just made, what one came for; unless something else has the keys
    if (document.activeElement === document.body) first.current?.focus({ preventScroll: true });
  }, []);
  if (!can(space.role, "edit")) return <p className={styles.lead}>{words.emptyReadOnly}</p>;
  return (
    <section className={styles.empty} aria-labelledby="empty">
      <h2 id="empty" className={styles.title}>
        {words.emptyTitle}
      </h2>
      <p className={styles.lead}>{words.emptySentence}</p>
      <div className={styles.doors}>
        <div className={styles.door}>
          <IconFileUpload size={28} stroke={1.5} aria-hidden className={styles.icon} />
          <h3>{words.doorFile}</h3>
          <p>{words.doorFileHint}</p>
          <FileButton multiple accept={ACCEPTED_FILES} onChange={ways.onFiles}>
            {(props) => (
              <Button {...props} ref={first}>
                {words.doorFileButton}
              </Button>
            )}
          </FileButton>
          <div className={styles.others}>
            <Button variant="subtle" size="compact-sm" onClick={ways.onPaste}>
              {importing.adding.paste}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={ways.onAddress}>
              {importing.adding.address}
            </Button>
          </div>
        </div>
        <div className={styles.door}>
          <IconSparkles size={28} stroke={1.5} aria-hidden className={styles.icon} />
          <h3>{words.doorExample}</h3>
          <p>{words.doorExampleHint}</p>
          <BusyButton variant="default" loading={example.isPending} onClick={() => example.mutate()}>
            {words.doorExample}
          </BusyButton>
        </div>
      </div>
      {example.isError && <ProblemMessage error={example.error} />}
    </section>
  );
}
