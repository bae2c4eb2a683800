/** The server as its operator sees it: who may open spaces, how many there are, and giving access back. */
import { Radio, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settleOpening } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { Opening, type ServerSpace, type ServerState } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import styles from "./account.module.css";
import { serverQuery } from "./account-queries.ts";
import { GiveAccessBack } from "./give-access-back.tsx";

export function ServerPage() {
  const { operator: words } = useWords().account;
  const server = useQuery(serverQuery);
  return (
    <PlainPage>
      <h1 className={plain.title}>{words.title}</h1>
      {server.isError && <ProblemMessage error={server.error} />}
      {server.data !== undefined && (
        <>
          <Openings state={server.data} />
          <section className={styles.section} aria-labelledby="spaces">
            <h2 id="spaces">
              {words.spaces} <span className={styles.soft}>{server.data.spaces.length}</span>
            </h2>
            {server.data.spaces.length === 0 ? <p>{words.noSpaces}</p> : <Spaces spaces={server.data.spaces} />}
          </section>
          <section className={styles.section} aria-labelledby="lost">
            <h2 id="lost">{words.lost}</h2>
            <GiveAccessBack />
          </section>
        </>
      )}
    </PlainPage>
  );
}

function Openings({ state }: { readonly state: ServerState }) {
  const { operator: words } = useWords().account;
  const queries = useQueryClient();
  const settling = useMutation({
    mutationFn: settleOpening,
    onSuccess: (now) => queries.setQueryData(serverQuery.queryKey, now),
  });
  return (
    <section className={styles.section}>
      <Radio.Group
        label={<h2>{words.opening}</h2>}
        value={settling.isPending ? settling.variables : state.opening}
        onChange={(chosen) => settling.mutate(Opening.parse(chosen))}
      >
        <Stack gap={10}>
          {Opening.options.map((option) => (
            <Radio key={option} value={option} label={words.openings[option]} />
          ))}
        </Stack>
      </Radio.Group>
      {settling.isError && <ProblemMessage error={settling.error} />}
    </section>
  );
}

function Spaces({ spaces }: { readonly spaces: readonly ServerSpace[] }) {
  const { operator: words } = useWords().account;
  const { language } = useLanguage();
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{words.space}</th>
            <th className={styles.count}>{words.members}</th>
            <th className={styles.count}>{words.datasets}</th>
            <th>{words.lastActivity}</th>
          </tr>
        </thead>
        <tbody>
          {spaces.map((space) => (
            <tr key={space.id}>
              <td>{space.name}</td>
              <td className={styles.count}>{space.members}</td>
              <td className={styles.count}>{space.datasets}</td>
              <td className={styles.soft}>
                {space.lastActivity === null ? words.never : sinceWhen(space.lastActivity, Date.now(), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
