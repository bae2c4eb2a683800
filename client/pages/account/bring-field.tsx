/** A guest who signs in to an account says whether their spaces come along. Nothing for anybody else. */
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { meQuery } from "../kept-queries.ts";
import { accountQuery } from "./account-queries.ts";

export interface Bringing {
  readonly bring: boolean;
  /** names of the spaces a guest has here; none: there is nothing to ask */
  readonly spaces: readonly string[];
  readonly guest: string;
  choose(bring: boolean): void;
}

export function useBringing(): Bringing {
  const [wanted, setWanted] = useState(true);
  const account = useQuery(accountQuery).data ?? null;
  const me = useQuery(meQuery).data ?? null;
  const isGuest = account !== null && !account.confirmed;
  const spaces = isGuest ? (me?.spaces ?? []).map(({ name }) => name) : [];
  return { bring: wanted && spaces.length > 0, spaces, guest: account?.person.name ?? "", choose: setWanted };
}

export function BringField({ bringing }: { readonly bringing: Bringing }) {
  const { fields: words } = useWords().account;
  if (bringing.spaces.length === 0) return null;
  return (
    <Checkbox
      label={words.bring(bringing.spaces)}
      description={words.bringHint(bringing.guest)}
      checked={bringing.bring}
      onChange={(event) => bringing.choose(event.currentTarget.checked)}
    />
  );
}
