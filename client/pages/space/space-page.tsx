/** Home of a space: its datasets; a file dropped anywhere starts an import. */
import { Button } from "@mantine/core";
import { IconUsers, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { DropZone } from "#client/ui/drop-zone.tsx";
import { FOLDER_FILES, filesInFolders } from "#client/ui/dropped-folders.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { Space } from "#shared/wire/http.ts";
import { AddData, type WaysIn } from "../import/add-data.tsx";
import { type AddDialog, AddDialogs } from "../import/add-dialogs.tsx";
import { IncomingScreen } from "../import/incoming-screen.tsx";
import { pastedFile } from "../import/pasted-file.ts";
import { useImports } from "../import/use-imports.ts";
import { usePastedTable } from "../import/use-pasted-table.ts";
import { meQuery, spaceQuery, useIsFromHere, wasOpenedHere } from "../kept-queries.ts";
import { preloadDatasetPage } from "../lazy-dataset-page.ts";
import { PageFrame } from "../page-frame.tsx";
import { PageHead } from "../page-head.tsx";
import { KEYS } from "../queries.ts";
import { QuestionsLink } from "../questions/questions-link.tsx";
import { UnreachablePage } from "../unreachable-page.tsx";
import { DatasetList } from "./dataset-list.tsx";
import { EmptySpace } from "./empty-space.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import styles from "./space-page.module.css";
import { SpaceTrash } from "./space-trash.tsx";

/** How often the list looks again at who is in and what changed, in ms. */
const REFRESH = 10_000;

export function SpacePage({ space: id }: { readonly space: SpaceId }) {
  const { app: words, importing } = useWords();
  const space = useQuery({ ...spaceQuery(id), refetchInterval: REFRESH });
  const offline = useIsFromHere(KEYS.space(id));
  const imports = useImports(id);
  const [adding, setAdding] = useState<AddDialog | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);
  useEffect(() => {
    // the next page is most likely a table
    preloadDatasetPage();
  }, []);
  const mayEdit = space.data !== undefined && !offline && can(space.data.role, "edit");

  function take(files: readonly File[]) {
    setRefused(null);
    imports.take(files);
  }
  /** All or nothing: of a folder that cannot be taken it is said why, before anything else is on screen. */
  async function takeDropped(files: readonly File[], folders: readonly FileSystemDirectoryEntry[]) {
    const found = await filesInFolders(folders);
    if (found.state === "too-many") setRefused(importing.adding.folderTooLarge(FOLDER_FILES));
    else if (found.state === "unreadable") setRefused(importing.adding.folderUnreadable(found.name));
    else if (files.length + found.files.length === 0) setRefused(importing.adding.folderEmpty);
    else take([...files, ...found.files]);
  }
  function takeTable(text: string) {
    setAdding(null);
    take([pastedFile(text, importing.adding.pastedName)]);
  }
  usePastedTable({
    enabled: mayEdit && imports.current === undefined,
    onTable: takeTable,
    onFiles: take,
    onOther: () => setRefused(importing.adding.notATable),
  });
  if (space.data === undefined && space.failureReason instanceof Unreachable) {
    return <UnreachablePage what="page" onRetry={() => void space.refetch()} />;
  }
  const ways: WaysIn = { onFiles: take, onPaste: () => setAdding("paste"), onAddress: () => setAdding("address") };

  return (
    <DropZone
      title={words.space.dropHere}
      hint={words.space.dropHint}
      disabled={!mayEdit}
      onFiles={(files, folders) => void takeDropped(files, folders)}
    >
      {space.data !== undefined && imports.current !== undefined ? (
        <PageFrame width="whole" space={space.data} onBack={imports.giveUp}>
          <IncomingScreen
            key={imports.current.id}
            space={id}
            incoming={imports.current}
            place={imports.place}
            onMade={(made) => void imports.finishFirst(made)}
            onSkip={() => void imports.skip()}
            onGiveUp={imports.giveUp}
          />
        </PageFrame>
      ) : (
        <PageFrame width="wide">
          <Head space={space.data} ways={mayEdit ? ways : null} onShare={() => setSharing(true)} />
          {refused !== null && <Refused sentence={refused} />}
          {imports.made.length > 0 && <Made count={imports.made.length} />}
          {offline && <Offline />}
          {space.isError && <ProblemMessage error={space.error} />}
          {space.isPending && !space.isError && <ListSkeleton label={words.loading} />}
          {space.data?.datasets.length === 0 && <EmptySpace space={space.data} ways={ways} />}
          {space.data !== undefined && space.data.datasets.length > 0 && (
            <DatasetList space={space.data} isHere={offline ? wasOpenedHere : null} />
          )}
          {space.data !== undefined && !offline && <SpaceTrash space={space.data} />}
        </PageFrame>
      )}
      <AddDialogs
        space={id}
        opened={adding}
        onTable={takeTable}
        onReceived={(preview) => {
          setAdding(null);
          imports.receive(preview);
        }}
        onClose={() => setAdding(null)}
      />
      {space.data !== undefined && <Sharing space={space.data} opened={sharing} onClose={() => setSharing(false)} />}
    </DropZone>
  );
}

interface HeadProps {
  readonly space: Space | undefined;
  /** null: nothing may be added */
  readonly ways: WaysIn | null;
  onShare(): void;
}

function Head({ space, ways, onShare }: HeadProps) {
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
      {ways !== null && <AddData {...ways} />}
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

function Refused({ sentence }: { readonly sentence: string }) {
  return (
    <div className={styles.told}>
      <Warning sentence={sentence} />
    </div>
  );
}

function Made({ count }: { readonly count: number }) {
  return (
    <p role="status" className={styles.made}>
      {useWords().importing.assistant.made(count)}
    </p>
  );
}
