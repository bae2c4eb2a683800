/** The links that let people in: making one, and what became of each. */
import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fetchInvitations, revokeInvitation } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { InvitationLine } from "#shared/wire/members.ts";
import { KEYS } from "../queries.ts";
import { InvitationForm } from "./invitation-form.tsx";
import styles from "./members.module.css";
import { StateMark } from "./state-mark.tsx";
import { SureDialog } from "./sure-dialog.tsx";

export function InvitationsSection({ space }: { readonly space: SpaceId }) {
  const words = useWords().members.invitations;
  const queries = useQueryClient();
  const invitations = useQuery({ queryKey: KEYS.invitations(space), queryFn: () => fetchInvitations(space) });
  const [making, setMaking] = useState(false);
  const [onlyWorking, setOnlyWorking] = useState(true);
  const [revoking, setRevoking] = useState<InvitationLine | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: KEYS.space(space) });
  const all = useWords();
  const shown = (invitations.data?.invitations ?? [])
    .filter(({ state }) => !onlyWorking || state === "works")
    .sort(newestFirst);
  return (
    <>
      <p className={styles.sentence}>{words.explain}</p>
      {making ? (
        <InvitationForm space={space} onMade={refresh} onClose={() => setMaking(false)} />
      ) : (
        <div className={styles.above}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {words.make}
          </Button>
          <Checkbox
            label={words.onlyWorking}
            checked={onlyWorking}
            onChange={(event) => setOnlyWorking(event.currentTarget.checked)}
          />
        </div>
      )}
      {invitations.isError && <ProblemMessage error={invitations.error} />}
      {invitations.isSuccess && shown.length === 0 && <p className={styles.soft}>{words.none}</p>}
      {shown.length > 0 && <InvitationTable lines={shown} onRevoke={setRevoking} />}
      {revoking !== null && (
        <SureDialog
          title={words.revokeSure(whoFor(revoking, all))}
          sentence={words.revokeSentence}
          yes={words.revoke}
          act={async () => {
            await revokeInvitation(space, revoking.id);
            await refresh();
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly lines: readonly InvitationLine[];
  onRevoke(line: InvitationLine): void;
}

function InvitationTable({ lines, onRevoke }: TableProps) {
  const all = useWords();
  const words = all.members.invitations;
  const { language } = useLanguage();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.role}</th>
            <th scope="col">{words.columns.uses}</th>
            <th scope="col">{words.columns.until}</th>
            <th scope="col">{words.columns.by}</th>
            <th scope="col">{words.columns.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={styles.line}>
              <th scope="row">
                <span className={styles.name}>{line.forName ?? line.forEmail ?? words.anyone}</span>
                {line.forName !== null && line.forEmail !== null && (
                  <span className={styles.soft}>{line.forEmail}</span>
                )}
              </th>
              <td>{all.app.roles[line.role]}</td>
              <td>{words.usesOf(line.uses, line.usesLeft)}</td>
              <td>{dayOf(Date.parse(line.expiresAt), language)}</td>
              <td className={styles.soft}>{line.by?.name ?? words.spaceLink}</td>
              <td>
                <StateMark works={line.state === "works"} label={words.states[line.state]} />
              </td>
              <td className={styles.menu}>
                {line.state === "works" && (
                  <>
                    <CopyButton
                      variant="subtle"
                      size="compact-sm"
                      text={new URL(line.path, window.location.origin).href}
                      label={words.copy}
                      name={`${words.copy}, ${whoFor(line, all)}`}
                    />
                    <Button
                      variant="subtle"
                      color="var(--ink-soft)"
                      size="compact-sm"
                      aria-label={words.revokeOf(whoFor(line, all))}
                      onClick={() => onRevoke(line)}
                    >
                      {words.revoke}
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Those of one list were made at once: they stand by name. */
function newestFirst(a: InvitationLine, b: InvitationLine): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return (a.forName ?? "").localeCompare(b.forName ?? "", undefined, { numeric: true });
}

function whoFor({ forName, forEmail }: InvitationLine, words: Words): string {
  return forName ?? forEmail ?? words.members.invitations.whoever;
}
