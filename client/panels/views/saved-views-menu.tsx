/** The ways of looking that the team gave names to, and what one may do with the one that is on screen. */
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconTableOptions } from "@tabler/icons-react";
import { useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { changeSavedView } from "#client/api/saved-views.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import { can } from "#shared/access/abilities.ts";
import type { UserId } from "#shared/model/ids.ts";
import { allShown, isPlain, showsAll } from "#shared/views/change-view.ts";
import { storable } from "#shared/views/view.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { SavedView } from "#shared/wire/saved-views.ts";
import { sameView } from "./use-copy-view-link.ts";
import type { SavedViewsKnown } from "./use-saved-views.ts";
import { type ViewAsk, ViewDialog } from "./view-dialog.tsx";
import styles from "./views.module.css";

interface Props {
  readonly dataset: Pick<Dataset, "id" | "role">;
  readonly me: UserId;
  readonly look: MyView;
  readonly known: SavedViewsKnown;
  /** says something to the person, where the grid does */
  onSay(sentence: string): void;
  /** of what is seen now */
  onCopyLink(): void;
  /** gives the keys back to the grid */
  onLeave(): void;
}

export function SavedViewsMenu({ dataset, me, look, known, onSay, onCopyLink, onLeave }: Props) {
  const allWords = useWords();
  const words = allWords.views.saved;
  const [ask, setAsk] = useState<ViewAsk | null>(null);
  const { view, saved } = useStore(look.state);
  const current = known.views?.find(({ id }) => id === saved);
  const changed = current !== undefined && !sameView(current.view, view);
  const mayKeep = can(dataset.role, "comment");
  const mayChange = (one: SavedView) => mayKeep && (one.by.id === me || can(dataset.role, "manage"));

  async function update(one: SavedView) {
    try {
      await changeSavedView(dataset.id, one.id, { name: one.name, view: storable(view) });
      await known.ask();
      onSay(words.updated(one.name));
    } catch (error) {
      onSay(failureSentence(error, allWords));
    }
  }

  return (
    <>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <button type="button" className={styles.tool} data-on={current !== undefined || undefined}>
            <IconTableOptions size={16} aria-hidden />
            <span className={`${styles.toolName} ${styles.current}`} title={current?.name}>
              {current?.name ?? words.menu}
            </span>
            {changed && (
              <span className={styles.changed} title={words.changed}>
                <span aria-hidden>•</span>
                <span className={styles.aside}>({words.changed})</span>
              </span>
            )}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah="calc(100dvh - 100px)" style={{ overflowY: "auto" }}>
          <Menu.Item
            leftSection={<Check on={current === undefined && showsAll(view)} />}
            onClick={() => {
              look.change(allShown(view), null);
              onLeave();
            }}
          >
            {words.all}
          </Menu.Item>
          {known.views?.map((one) => (
            <Menu.Item
              key={one.id}
              leftSection={<Check on={one.id === saved} />}
              rightSection={one.by.name !== "" && <span className={styles.by}>{words.by(one.by.name)}</span>}
              onClick={() => {
                look.change(one.view, one.id);
                onLeave();
              }}
            >
              {one.name}
            </Menu.Item>
          ))}
          {known.views?.length === 0 && <p className={styles.hint}>{words.none}</p>}
          {known.views === undefined && known.error !== null && <p className={styles.hint}>{words.failed}</p>}
          <Menu.Divider />
          {mayKeep && (
            <Menu.Item disabled={isPlain(view)} onClick={() => setAsk({ is: "save" })}>
              {words.save}
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() => {
              onCopyLink();
              onLeave();
            }}
          >
            {words.link}
          </Menu.Item>
          {current !== undefined && (
            <>
              {changed && mayChange(current) && (
                <Menu.Item onClick={() => void update(current)}>{words.update(current.name)}</Menu.Item>
              )}
              {mayChange(current) && (
                <>
                  <Menu.Item onClick={() => setAsk({ is: "rename", view: current })}>{words.rename}</Menu.Item>
                  <Menu.Item color="var(--wrong)" onClick={() => setAsk({ is: "remove", view: current })}>
                    {words.remove}
                  </Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {ask !== null && (
        <ViewDialog
          {...{ ask, look, known }}
          dataset={dataset.id}
          onClose={() => {
            setAsk(null);
            onLeave();
          }}
        />
      )}
    </>
  );
}

function Check({ on }: { readonly on: boolean }) {
  return <IconCheck size={14} aria-hidden style={{ visibility: on ? "visible" : "hidden" }} />;
}
