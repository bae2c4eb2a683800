/** Everybody who is in the space: as what, since when; owners change it here. */
import { TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fetchMembers, leaveSpace } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import { foldText } from "#shared/model/fold-text.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Space } from "#shared/wire/http.ts";
import type { MemberLine } from "#shared/wire/members.ts";
import { KEYS } from "../queries.ts";
import { type Asking, MemberDialog } from "./member-dialog.tsx";
import { MemberRow } from "./member-row.tsx";
import styles from "./members.module.css";
import { SureDialog } from "./sure-dialog.tsx";

/** more people than this are looked for by their name */
const MANY = 8;

export function PeopleSection({ space, me }: { readonly space: Space; readonly me: UserId | null }) {
  const words = useWords().members;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const members = useQuery({ queryKey: KEYS.members(space.id), queryFn: () => fetchMembers(space.id) });
  const [search, setSearch] = useState("");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [said, setSaid] = useState("");
  const owner = space.role === "owner";
  async function refresh(sentence: string) {
    setSaid(sentence);
    await queries.invalidateQueries({ queryKey: KEYS.space(space.id) });
    await queries.invalidateQueries({ queryKey: KEYS.me });
  }
  if (members.isError) return <ProblemMessage error={members.error} />;
  if (members.data === undefined) return null;
  const shown = members.data.filter(({ name }) => foldText(name).includes(foldText(search)));
  return (
    <>
      <div className={styles.above}>
        <p className={styles.count}>{words.people.count(members.data.length)}</p>
        {members.data.length > MANY && (
          <TextInput
            type="search"
            aria-label={words.people.search}
            placeholder={words.people.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {shown.length === 0 && <p className={styles.soft}>{words.people.nobody(search)}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.people.name}</th>
              <th scope="col">{words.people.role}</th>
              <th scope="col" className={styles.when}>
                {words.people.since}
              </th>
              {owner && (
                <th scope="col" className={styles.when}>
                  {words.people.seen}
                </th>
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((member: MemberLine) => (
              <MemberRow
                key={member.id}
                space={space}
                member={member}
                me={me}
                onAsk={(what) => setAsking({ what, member })}
                onLeave={() => setLeaving(true)}
                onChanged={(sentence) => void refresh(sentence)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {asking !== null && (
        <MemberDialog space={space} asking={asking} onDone={refresh} onClose={() => setAsking(null)} />
      )}
      {leaving && (
        <SureDialog
          title={words.leaving.title}
          sentence={words.leaving.sentence}
          yes={words.leaving.yes}
          act={async () => {
            await leaveSpace(space.id);
            await queries.invalidateQueries({ queryKey: KEYS.me });
            await navigate({ to: "/" });
          }}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
