/** Who is in a space and as what; invitations, lists, tokens of programs, what was done. */
import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import type { Space } from "#shared/wire/http.ts";
import { meQuery, spaceQuery } from "../kept-queries.ts";
import { PageFrame } from "../page-frame.tsx";
import { ClassListSection } from "./class-list-section.tsx";
import { InvitationsSection } from "./invitations-section.tsx";
import { JournalSection } from "./journal-section.tsx";
import styles from "./members.module.css";
import type { MembersTab } from "./members-tab.ts";
import { PeopleSection } from "./people-section.tsx";
import { SpaceName } from "./space-name.tsx";
import { TokensSection } from "./tokens-section.tsx";

interface Props {
  readonly space: SpaceId;
  readonly tab: MembersTab;
}

export function MembersPage({ space: id, tab }: Props) {
  const words = useWords();
  const space = useQuery(spaceQuery(id));
  return (
    <PageFrame width="wide" space={space.data}>
      {space.isError && <ProblemMessage error={space.error} />}
      {space.isPending && <p className={styles.soft}>{words.app.loading}</p>}
      {space.data !== undefined && <Sections space={space.data} tab={tab} />}
    </PageFrame>
  );
}

function Sections({ space, tab }: { readonly space: Space; readonly tab: MembersTab }) {
  const words = useWords().members;
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  const owner = space.role === "owner";
  const owners = space.members.filter(({ role }) => role === "owner").map(({ name }) => name);
  const mine = me.data?.person.id ?? null;
  function show(next: string | null) {
    void navigate({
      to: "/s/$spaceId/members",
      params: { spaceId: space.id },
      search: next === null || next === "members" ? {} : { tab: next as MembersTab },
      replace: true,
    });
  }
  return (
    <>
      <SpaceName space={space} mayRename={owner} />
      {!owner && <p className={styles.note}>{words.notOwner(owners)}</p>}
      {owner ? (
        <Tabs value={tab} onChange={show} keepMounted={false}>
          <Tabs.List className={styles.tabs}>
            <Tabs.Tab value="members">{words.tabs.members}</Tabs.Tab>
            <Tabs.Tab value="invitations">{words.tabs.invitations}</Tabs.Tab>
            <Tabs.Tab value="list">{words.tabs.list}</Tabs.Tab>
            <Tabs.Tab value="tokens">{words.tabs.tokens}</Tabs.Tab>
            <Tabs.Tab value="journal">{words.tabs.journal}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="members" className={styles.section}>
            <PeopleSection space={space} me={mine} />
          </Tabs.Panel>
          <Tabs.Panel value="invitations" className={styles.section}>
            <InvitationsSection space={space.id} />
          </Tabs.Panel>
          <Tabs.Panel value="list" className={styles.section}>
            <ClassListSection space={space} />
          </Tabs.Panel>
          <Tabs.Panel value="tokens" className={styles.section}>
            <TokensSection space={space.id} />
          </Tabs.Panel>
          <Tabs.Panel value="journal" className={styles.section}>
            <JournalSection space={space.id} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <section className={styles.section} aria-label={words.tabs.members}>
          <PeopleSection space={space} me={mine} />
        </section>
      )}
    </>
  );
}
