/** What can be done with a dataset from the list. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { DatasetSummary, Space } from "#shared/wire/http.ts";
import { meQuery } from "../kept-queries.ts";
import { DiscardDialog } from "./discard-dialog.tsx";
import styles from "./space-trash.module.css";

interface Props {
  readonly space: Space;
  readonly dataset: DatasetSummary;
}

export function DatasetMenu({ space, dataset }: Props) {
  const words = useWords().trash.datasets;
  const me = useQuery(meQuery);
  const [asking, setAsking] = useState(false);
  // the server asks the same: owners any, editors what they made
  const mayDiscard = can(space.role, "manage") || dataset.createdBy === me.data?.person.id;
  if (!mayDiscard) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className={styles.menu} aria-label={words.menu(dataset.name)} title={words.menu(dataset.name)}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {words.discard}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <DiscardDialog
          space={space.id}
          dataset={dataset}
          me={me.data?.person.id ?? null}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
