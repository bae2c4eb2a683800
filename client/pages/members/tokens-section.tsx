/** Tokens of programs: making one, shown once; when each was last used; taking one back. */

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { fetchApiTokens, makeApiToken, revokeApiToken } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { dayOf, sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { type ApiTokenLine, QuickRole } from "#shared/wire/members.ts";
import { KEYS } from "../queries.ts";
import { type Expiry, ExpiryField, instantOf } from "./expiry-field.tsx";
import { MadeOnce } from "./made-once.tsx";
import styles from "./members.module.css";
import { StateMark } from "./state-mark.tsx";
import { SureDialog } from "./sure-dialog.tsx";

export function TokensSection({ space }: { readonly space: SpaceId }) {
  const words = useWords().members.tokens;
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: KEYS.tokens(space), queryFn: () => fetchApiTokens(space) });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiTokenLine | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: KEYS.space(space) });
  return (
    <>
      <p className={styles.sentence}>{words.explain}</p>
      {making ? (
        <TokenForm space={space} onMade={refresh} onClose={() => setMaking(false)} />
      ) : (
        <div className={styles.above}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        </div>
      )}
      {tokens.isError && <ProblemMessage error={tokens.error} />}
      {tokens.data?.length === 0 && <p className={styles.soft}>{words.none}</p>}
      {tokens.data !== undefined && tokens.data.length > 0 && <TokenTable lines={tokens.data} onRevoke={setRevoking} />}
      {revoking !== null && (
        <SureDialog
          title={words.revokeSure(revoking.name)}
          sentence={words.revokeSentence}
          yes={words.revoke}
          act={async () => {
            await revokeApiToken(space, revoking.id);
            await refresh();
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

function TokenTable(props: { readonly lines: readonly ApiTokenLine[]; onRevoke(line: ApiTokenLine): void }) {
  const { app, members } = useWords();
  const words = members.tokens;
  const { language } = useLanguage();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.role}</th>
            <th scope="col">{words.columns.by}</th>
            <th scope="col">{words.columns.until}</th>
            <th scope="col">{words.columns.used}</th>
            <th scope="col">{words.columns.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr key={line.id} className={styles.line}>
              <th scope="row">
                <span className={styles.name}>{line.name}</span>
              </th>
              <td>{app.roles[line.role]}</td>
              <td>{line.by?.name}</td>
              <td>{dayOf(Date.parse(line.expiresAt), language)}</td>
              <td>{line.lastUsedAt === null ? words.never : sinceWhen(line.lastUsedAt, Date.now(), language)}</td>
              <td>
                <StateMark works={line.state === "works"} label={words.states[line.state]} />
              </td>
              <td className={styles.menu}>
                {line.state === "works" && (
                  <Button
                    variant="subtle"
                    color="var(--ink-soft)"
                    size="compact-sm"
                    aria-label={words.revokeOf(line.name)}
                    onClick={() => props.onRevoke(line)}
                  >
                    {words.revoke}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FormProps {
  readonly space: SpaceId;
  onMade(): Promise<void>;
  onClose(): void;
}

function TokenForm({ space, onMade, onClose }: FormProps) {
  const { app, members } = useWords();
  const words = members.tokens;
  const [name, setName] = useState("");
  const [role, setRole] = useState<QuickRole>("viewer");
  const [expiry, setExpiry] = useState<Expiry>({ is: "month" });
  const making = useMutation({
    mutationFn: () => makeApiToken(space, { name: name.trim(), role, expiresAt: instantOf(expiry, Date.now()) }),
    onSuccess: onMade,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    making.mutate();
  }
  if (making.data !== undefined) {
    const { token, line } = making.data;
    return (
      <MadeOnce
        sentence={words.made}
        label={line.name}
        description={words.how}
        text={token}
        copy={words.copy}
        onClose={onClose}
      />
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        required
        withAsterisk={false}
        autoFocus
        pattern=".*\S.*"
        label={words.name}
        placeholder={words.nameExample}
        maxLength={LIMITS.nameLength}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.role}
        description={app.abilities[role]}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={role}
        data={QuickRole.options.map((one) => ({ value: one, label: app.roles[one] }))}
        onChange={(event) => setRole(QuickRole.parse(event.currentTarget.value))}
      />
      <ExpiryField label={words.expiry} value={expiry} onChange={setExpiry} />
      {making.isError && <ProblemMessage error={making.error} />}
      <div className={`${styles.buttons} ${styles.wide} ${styles.start}`}>
        <BusyButton type="submit" loading={making.isPending}>
          {words.create}
        </BusyButton>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
