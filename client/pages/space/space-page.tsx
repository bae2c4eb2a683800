/** Home of a space: its datasets; a file dropped anywhere starts an import. */
import { Button, FileButton, Skeleton } from "@mantine/core";
import { IconPlus, IconUsers, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { DropZone } from "#client/ui/drop-zone.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { Space } from "#shared/wire/http.ts";
import { ImportScreen } from "../import/import-screen.tsx";
import { meQuery, spaceQuery, useIsFromHere, wasOpenedHere } from "../kept-queries.ts";
import { preloadDatasetPage } from "../lazy-dataset-page.ts";
import { PageFrame } from "../page-frame.tsx";
import { PageHead } from "../page-head.tsx";
import { KEYS } from "../queries.ts";
import { QuestionsLink } from "../questions/questions-link.tsx";
import { UnreachablePage } from "../unreachable-page.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { EmptySpace } from "./empty-space.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import styles from "./space-page.module.css";
import { SpaceTrash } from "./space-trash.tsx";

/** How often the list looks again at who is in and what changed, in ms. */
const REFRESH = 10_000;

export function SpacePage({ space: id }: { readonly space: SpaceId }) {
  const words = useWords().app;
  const space = useQuery({ ...spaceQuery(id), refetchInterval: REFRESH });
  const offline = useIsFromHere(KEYS.space(id));
  const [file, setFile] = useState<File | null>(null);
  const [sharing, setSharing] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  useEffect(() => {
    // the next page is most likely a table
    preloadDatasetPage();
  }, []);
  if (space.data === undefined && space.failureReason instanceof Unreachable) {
    return <UnreachablePage what="page" onRetry={() => void space.refetch()} />;
  }
  const mayEdit = space.data !== undefined && !offline && can(space.data.role, "edit");

  function take(files: readonly File[]) {
    const [first] = files;
    setTooMany(files.length > 1);
    if (first !== undefined && files.length === 1) setFile(first);
  }

  const giveUp = () => setFile(null);

  return (
    <DropZone title={words.space.dropHere} hint={words.space.dropHint} disabled={!mayEdit} onFiles={take}>
      {space.data !== undefined && file !== null ? (
        <PageFrame width="whole" space={space.data} onBack={giveUp}>
          <ImportScreen key={`${file.name} ${file.lastModified}`} space={id} file={file} onGiveUp={giveUp} />
        </PageFrame>
      ) : (
        <PageFrame width="wide">
          <Head
            space={space.data}
            mayAdd={mayEdit}
            onShare={() => setSharing(true)}
            onFile={(chosen) => take([chosen])}
          />
          {tooMany && <TooMany />}
          {offline && <Offline />}
          {space.isError && <ProblemMessage error={space.error} />}
          {space.isPending && !space.isError && <Skeleton height={160} radius="md" aria-label={words.loading} />}
          {space.data?.datasets.length === 0 && <EmptySpace space={space.data} onFile={(chosen) => take([chosen])} />}
          {space.data !== undefined && space.data.datasets.length > 0 && (
            <DatasetList space={space.data} isHere={offline ? wasOpenedHere : null} />
          )}
          {space.data !== undefined && !offline && <SpaceTrash space={space.data} />}
        </PageFrame>
      )}
      {space.data !== undefined && <Sharing space={space.data} opened={sharing} onClose={() => setSharing(false)} />}
    </DropZone>
  );
}

interface HeadProps {
  readonly space: Space | undefined;
  readonly mayAdd: boolean;
  onShare(): void;
  onFile(file: File): void;
}

function Head({ space, mayAdd, onShare, onFile }: HeadProps) {
  const { app: words, members: memberWords } = useWords();
  return (
    <PageHead title={space?.name}>
      {space !== undefined && (
        <>
          <Link to="/s/$spaceId/members" params={{ spaceId: space.id }} className={styles.link}>
            <IconUsers size={16} aria-hidden />
            {memberWords.title}
          </Link>
          <QuestionsLink space={space.id} className={styles.link} />
          <Button variant="default" leftSection={<IconUsersPlus size={16} aria-hidden />} onClick={onShare}>
            {words.space.share}
          </Button>
        </>
      )}
      {mayAdd && (
        <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file !== null && onFile(file)}>
          {(props) => (
            <Button {...props} leftSection={<IconPlus size={16} aria-hidden />}>
              {words.space.add}
            </Button>
          )}
        </FileButton>
      )}
    </PageHead>
  );
}

function Sharing({ space, opened, onClose }: { readonly space: Space; readonly opened: boolean; onClose(): void }) {
  const me = useQuery(meQuery);
  return <ShareDialog space={space} me={me.data?.person.id ?? null} opened={opened} onClose={onClose} />;
}

function Offline() {
  return (
    <p role="status" className={styles.offline}>
      {useWords().offline.space.kept}
    </p>
  );
}

function TooMany() {
  return <p role="alert">{useWords().importing.assistant.notCsv}</p>;
}
