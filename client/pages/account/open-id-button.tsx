/** Leaves for the provider of identities, which sends the browser back. */

import { useMutation } from "@tanstack/react-query";
import { startOpenId } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";

interface Props {
  readonly label: string;
  /** a path of ours, to go on to */
  readonly next: string;
  readonly bring: boolean;
}

export function OpenIdButton({ label, next, bring }: Props) {
  const leaving = useMutation({
    mutationFn: () => startOpenId({ next, bring }),
    onSuccess: (address) => window.location.assign(address),
  });
  return (
    <>
      <BusyButton variant="default" loading={leaving.isPending || leaving.isSuccess} onClick={() => leaving.mutate()}>
        {label}
      </BusyButton>
      {leaving.isError && <ProblemMessage error={leaving.error} />}
    </>
  );
}
