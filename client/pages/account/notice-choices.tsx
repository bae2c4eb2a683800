/** How I wish to be told: which kinds, and whether a digest comes by e-mail. Each choice is kept as it is made. */
import { Checkbox, Radio, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { chooseNotices, fetchNoticeChoices } from "#client/api/notices.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import { type NoticeChoices as Choices, type ChooseNotices, Digest, NoticeKind } from "#shared/wire/notices.ts";
import { KEYS } from "../queries.ts";

export function NoticeChoices() {
  const { choices: words, kinds, loading } = useWords().notices;
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: KEYS.noticeChoices, queryFn: fetchNoticeChoices });
  const choosing = useMutation({
    mutationFn: (chosen: ChooseNotices) => chooseNotices(chosen),
    // the box is ticked at once
    onMutate: (chosen) => {
      queries.setQueryData<Choices>(KEYS.noticeChoices, (before) => before && { ...before, ...chosen });
    },
    // one after the other: of two choices the last made is the one that stays
    scope: { id: "notice choices" },
    mutationKey: ["choose notices"],
    onSettled: async () => {
      if (queries.isMutating({ mutationKey: ["choose notices"] }) === 1)
        await queries.invalidateQueries({ queryKey: KEYS.noticeChoices });
    },
  });
  if (error !== null) return <ProblemMessage error={error} />;
  if (data === undefined) return <p role="status">{loading}</p>;
  const { digest, muted, mail } = data;

  return (
    <Stack gap={20}>
      <Checkbox.Group
        label={words.inApp}
        description={words.inAppHint}
        value={NoticeKind.options.filter((kind) => !muted.includes(kind))}
        onChange={(wanted) =>
          choosing.mutate({ digest, muted: NoticeKind.options.filter((kind) => !wanted.includes(kind)) })
        }
      >
        <Stack gap={8} mt={8}>
          {NoticeKind.options.map((kind) => (
            <Checkbox key={kind} value={kind} label={kinds[kind]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label={words.digest}
        description={mail === "no-server" ? words.noServer : mail === "no-address" ? words.noAddress : words.onlyUnread}
        value={digest}
        onChange={(value) => choosing.mutate({ digest: Digest.parse(value), muted })}
      >
        <Stack gap={8} mt={8}>
          {Digest.options.map((option) => (
            <Radio key={option} value={option} label={words.digests[option]} disabled={mail === "no-server"} />
          ))}
        </Stack>
      </Radio.Group>
      <span role="status" aria-live="polite">
        {choosing.isSuccess ? words.saved : ""}
      </span>
      {choosing.isError && <ProblemMessage error={choosing.error} />}
    </Stack>
  );
}
