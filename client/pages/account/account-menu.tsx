/** Who I am, in the header: a guest is shown how not to lose their access, an account holder how to leave. */
import { ActionIcon, Button, Indicator, Menu } from "@mantine/core";
import { IconUserCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { useHasOverview } from "../overview/use-has-overview.ts";
import styles from "./account.module.css";
import { accountQuery } from "./account-queries.ts";
import { useIdentityOfOtherTabs } from "./identity.ts";
import { SignOutDialog } from "./sign-out-dialog.tsx";

interface Props {
  /** in a crowded header: the mark alone */
  readonly compact?: boolean;
}

export function AccountMenu({ compact = false }: Props) {
  const {
    account: { menu: words },
    overview,
  } = useWords();
  const hasOverview = useHasOverview();
  const account = useQuery(accountQuery).data;
  const [leaving, setLeaving] = useState(false);
  useIdentityOfOtherTabs();
  if (account === undefined) return null;
  // held in the fragment-free address: what a link brought must not travel
  const here = window.location.pathname;
  if (account === null) {
    const then = here === "/" || here.startsWith("/sign-in") ? "" : `?then=${encodeURIComponent(here)}`;
    if (here.startsWith("/sign-in")) return null;
    return (
      <Button component="a" href={`/sign-in${then}`} variant="subtle" size="compact-sm" h={32}>
        {words.signIn}
      </Button>
    );
  }
  const isGuest = !account.confirmed;
  return (
    <>
      {isGuest && !compact && here !== "/account" && (
        <Button
          component={Link}
          to="/account"
          variant="default"
          size="compact-sm"
          h={32}
          px={12}
          className={styles.save}
        >
          {words.save}
        </Button>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon aria-label={`${words.label}, ${account.person.name}`} title={words.label} size="lg">
            <Indicator disabled={!isGuest} color="var(--look)" size={7} offset={3} zIndex={1}>
              <IconUserCircle size={19} aria-hidden />
            </Indicator>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <span className={styles.who}>{isGuest ? words.guest(account.person.name) : account.person.name}</span>
            {!isGuest && <span className={styles.whoEmail}>{account.email}</span>}
          </Menu.Label>
          {hasOverview && (
            <Menu.Item component={Link} to="/overview">
              {overview.title}
            </Menu.Item>
          )}
          <Menu.Item component={Link} to="/account">
            {isGuest ? words.save : words.mine}
          </Menu.Item>
          {isGuest && (
            <Menu.Item component="a" href={`/sign-in?then=${encodeURIComponent(here)}`}>
              {words.otherAccount}
            </Menu.Item>
          )}
          {account.operator && (
            <Menu.Item component={Link} to="/operator">
              {words.server}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => setLeaving(true)}>{words.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving && <SignOutDialog account={account} onClose={() => setLeaving(false)} />}
    </>
  );
}
