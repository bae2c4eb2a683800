/** Where I am signed in, each with the way out of it. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { signOutThere } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { SignedInPlace } from "#shared/wire/account.ts";
import styles from "./account.module.css";
import { placesQuery } from "./account-queries.ts";
import { browserOf } from "./browser-of.ts";

export function SignedInPlaces() {
  const { page: words } = useWords().account;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const places = useQuery(placesQuery);
  const leaving = useMutation({
    mutationFn: signOutThere,
    onSettled: () => queries.invalidateQueries({ queryKey: placesQuery.queryKey }),
  });
  const nameOf = ({ agent }: SignedInPlace) => {
    const known = agent === null ? null : browserOf(agent);
    return known === null ? words.unknownBrowser : words.place(known.browser, known.system);
  };
  return (
    <>
      {places.isError && <ProblemMessage error={places.error} />}
      {leaving.isError && <ProblemMessage error={leaving.error} />}
      <ul className={styles.list}>
        {places.data?.map((place) => (
          <li key={place.id} className={styles.place}>
            <span>
              {nameOf(place)}{" "}
              <span className={styles.soft}>
                {place.here ? `(${words.here})` : words.lastUsed(sinceWhen(place.lastUsed, Date.now(), language))}
              </span>
            </span>
            {!place.here && (
              <BusyButton
                variant="default"
                size="compact-sm"
                aria-label={words.signOutThereOf(nameOf(place))}
                loading={leaving.isPending && leaving.variables === place.id}
                onClick={() => leaving.mutate(place.id)}
              >
                {words.signOutThere}
              </BusyButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
