/** Inviting a whole class: the list as it is pasted or dropped, what is wrong line by line, then one link for each person. */

import { Button, Checkbox, FileButton, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type FormEvent, useState } from "react";
import { fetchInvitations, inviteList } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { readClassList } from "#shared/formats/class-list.ts";
import type { Space } from "#shared/wire/http.ts";
import { MOST_LISTED, QuickRole } from "#shared/wire/members.ts";
import { KEYS } from "../queries.ts";
import { ClassLinks } from "./class-links.tsx";
import { ClassPreview } from "./class-preview.tsx";
import { type Expiry, ExpiryField, instantOf } from "./expiry-field.tsx";
import styles from "./members.module.css";
import { readListFile } from "./read-list-file.ts";

export function ClassListSection({ space }: { readonly space: Space }) {
  const { app, members } = useWords();
  const words = members.list;
  const queries = useQueryClient();
  const known = useQuery({ queryKey: KEYS.invitations(space.id), queryFn: () => fetchInvitations(space.id) });
  const [text, setText] = useState("");
  const [notText, setNotText] = useState(false);
  const [role, setRole] = useState<QuickRole>("editor");
  const [expiry, setExpiry] = useState<Expiry>({ is: "month" });
  const [send, setSend] = useState(true);
  const list = readClassList(
    text,
    space.members.map(({ name }) => name),
  );
  const ready = list.people.filter((person) => person.ready);
  // said once it is known
  const mail = known.data?.mail;
  const mayBeSent = mail === true && ready.some(({ email }) => email !== null);
  const inviting = useMutation({
    mutationFn: () =>
      inviteList(space.id, {
        role,
        expiresAt: instantOf(expiry, Date.now()),
        people: ready.map(({ name, email }) => ({ name, email })),
        send: send && mayBeSent,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS.space(space.id) }),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    inviting.mutate();
  }
  async function take(file: File | null) {
    if (file === null) return;
    const read = await readListFile(file);
    setNotText(read === null);
    if (read !== null) setText(read);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    void take(event.dataTransfer.files[0] ?? null);
  }
  if (inviting.data !== undefined) {
    const sent = send && mayBeSent;
    return (
      <ClassLinks
        space={space}
        invited={inviting.data}
        sent={sent}
        onAgain={() => {
          inviting.reset();
          setText("");
        }}
      />
    );
  }
  const tooMany = ready.length > MOST_LISTED;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file here is besides the button that chooses one
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className={styles.sentence}>{words.explain}</p>
      {notText && <Warning sentence={words.notText} />}
      <div className={styles.columns}>
        <div className={styles.beside}>
          <Textarea
            label={words.label}
            placeholder={words.example}
            autosize
            minRows={7}
            maxRows={12}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setNotText(false);
            }}
          />
          <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant="subtle" size="compact-sm" my={8}>
                {words.drop}
              </Button>
            )}
          </FileButton>
          <form onSubmit={submit} className={styles.form}>
            <NativeSelect
              label={members.invitations.role}
              value={role}
              data={QuickRole.options.map((one) => ({ value: one, label: app.roles[one] }))}
              onChange={(event) => setRole(QuickRole.parse(event.currentTarget.value))}
            />
            <ExpiryField label={members.invitations.expiry} value={expiry} onChange={setExpiry} />
            <div className={styles.wide}>
              {mail === true && (
                <Checkbox
                  label={words.send}
                  checked={send && mayBeSent}
                  disabled={!mayBeSent}
                  onChange={(event) => setSend(event.currentTarget.checked)}
                />
              )}
              {mail === false && <p className={styles.note}>{words.noMail}</p>}
            </div>
            {tooMany && <Warning sentence={words.tooMany(MOST_LISTED)} />}
            {inviting.isError && <ProblemMessage error={inviting.error} />}
            <div className={styles.wide}>
              <BusyButton type="submit" disabled={ready.length === 0 || tooMany} loading={inviting.isPending}>
                {words.create(ready.length)}
              </BusyButton>
            </div>
          </form>
        </div>
        <div>{text.trim() !== "" && <ClassPreview list={list} />}</div>
      </div>
    </div>
  );
}
