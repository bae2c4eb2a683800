/** A view is given a name, another one, or taken away for everyone. */

import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { changeSavedView, removeSavedView, saveView } from "#client/api/saved-views.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { storable } from "#shared/views/view.ts";
import type { SavedView } from "#shared/wire/saved-views.ts";
import type { SavedViewsKnown } from "./use-saved-views.ts";

export type ViewAsk =
  | { readonly is: "save" }
  | { readonly is: "rename"; readonly view: SavedView }
  | { readonly is: "remove"; readonly view: SavedView };

interface Props {
  readonly ask: ViewAsk;
  readonly dataset: DatasetId;
  readonly look: MyView;
  readonly known: SavedViewsKnown;
  onClose(): void;
}

export function ViewDialog({ ask, dataset, look, known, onClose }: Props) {
  const allWords = useWords();
  const words = allWords.views.saved;
  const [name, setName] = useState(ask.is === "save" ? "" : ask.view.name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function act() {
    const { view } = look.state.get();
    if (ask.is === "save") {
      const saved = await saveView(dataset, { name, view: storable(view) });
      look.change(view, saved.id);
    } else if (ask.is === "rename") {
      // as it is now: what it shows may have been changed since this was asked
      const now = known.views?.find(({ id }) => id === ask.view.id) ?? ask.view;
      await changeSavedView(dataset, now.id, { name, view: now.view });
    } else {
      await removeSavedView(dataset, ask.view.id);
      look.change(view, null);
    }
    await known.ask();
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await act();
      onClose();
    } catch (error) {
      setFailure(failureSentence(error, allWords));
      setBusy(false);
    }
  }
  const action = { save: words.keep, rename: words.renameDo, remove: words.removeDo }[ask.is];

  return (
    <Modal
      opened
      onClose={onClose}
      title={{ save: words.save, rename: words.rename, remove: words.remove }[ask.is].replace("…", "")}
      closeButtonProps={{ "aria-label": allWords.app.close }}
    >
      <form onSubmit={submit}>
        {ask.is === "remove" ? (
          <Text size="sm">{words.removeAsk(ask.view.name)}</Text>
        ) : (
          <TextInput
            label={words.name}
            description={words.nameHint}
            placeholder={words.namePlaceholder}
            value={name}
            maxLength={LIMITS.nameLength}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {failure !== null && (
          <Text size="sm" mt="sm" c="var(--wrong)" role="alert">
            {failure}
          </Text>
        )}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <BusyButton
            type="submit"
            loading={busy}
            disabled={ask.is !== "remove" && name.trim() === ""}
            {...(ask.is === "remove" ? { color: "var(--wrong)" } : {})}
          >
            {action}
          </BusyButton>
        </Group>
      </form>
    </Modal>
  );
}
