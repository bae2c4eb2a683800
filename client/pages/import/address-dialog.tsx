/** The address of a public file: the server fetches it; what is wrong with it is said here, beside what was typed. */
import { Button, Loader, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { uploadFromAddress } from "#client/api/uploads.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import styles from "./dialogs.module.css";
import { wholeAddress } from "./whole-address.ts";

interface Props {
  readonly space: SpaceId;
  onReceived(preview: UploadPreview): void;
  onClose(): void;
}

export function AddressDialog({ space, onReceived, onClose }: Props) {
  const { app, importing } = useWords();
  const words = importing.adding;
  const [address, setAddress] = useState("");
  const [state, setState] = useState<{ readonly asking: boolean; readonly error: unknown }>({
    asking: false,
    error: null,
  });
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);

  async function read(event: FormEvent) {
    event.preventDefault();
    const controller = new AbortController();
    giveUp.current = controller;
    setState({ asking: true, error: null });
    try {
      const preview = await uploadFromAddress(space, wholeAddress(address), controller.signal);
      if (!controller.signal.aborted) onReceived(preview);
    } catch (error) {
      setState({ asking: false, error: controller.signal.aborted ? null : error });
    }
  }

  return (
    <Modal opened onClose={onClose} title={words.addressTitle} size="lg">
      <form onSubmit={(event) => void read(event)}>
        <TextInput
          data-autofocus
          required
          withAsterisk={false}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          label={words.addressField}
          description={words.addressHint}
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <div role="status" className={styles.state}>
          {state.asking && (
            <>
              <Loader size={16} aria-hidden /> {words.addressReading}
            </>
          )}
        </div>
        {state.error !== null && <ProblemMessage error={state.error} />}
        <div className={styles.buttons}>
          {state.asking && (
            <Button variant="subtle" color="gray" onClick={() => giveUp.current?.abort()}>
              {app.cancel}
            </Button>
          )}
          <Button type="submit" disabled={state.asking || address.trim() === ""}>
            {words.addressGo}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
