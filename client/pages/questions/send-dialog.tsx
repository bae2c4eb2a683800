/** All open questions as one letter: sent from here where the server can, else a text to copy. */

import { Button, Group, Modal, Textarea } from "@mantine/core";
import { IconExternalLink, IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sendQuestions } from "#client/api/questions.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import { questionsLetter } from "#shared/questions/questions-letter.ts";
import type { SpaceSummary } from "#shared/wire/http.ts";
import type { QuestionList, QuestionsSent } from "#shared/wire/questions.ts";

/** beyond it mail programs cut what a link hands them */
const LINK_LENGTH = 1_800;

interface Props {
  readonly space: SpaceSummary;
  readonly list: QuestionList;
  /** my name, under the letter */
  readonly from: string;
  onClose(): void;
}

export function SendDialog({ space, list, from, onClose }: Props) {
  const { app, questions } = useWords();
  const words = questions.mail;
  const { language } = useLanguage();
  /** who has it, however often it was tried: they are not written to again */
  const [sent, setSent] = useState<QuestionsSent | null>(null);
  const sending = useMutation({
    mutationFn: (to?: readonly UserId[]) => sendQuestions(space.id, to),
    onSuccess: (now) => setSent((before) => ({ to: [...(before?.to ?? []), ...now.to], notSent: now.notSent })),
  });
  const open = list.questions.filter(({ thread }) => !thread.resolved);
  const origin = window.location.origin;
  const letter = questionsLetter({ questions: open, space, origin, language, from, to: null });
  const reached = list.reviewers.filter(({ reachable }) => reachable);
  const others = list.reviewers.filter(({ reachable }) => !reachable);
  const missed = sent?.notSent ?? [];
  const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(", ");
  const linkTo = (text: string) =>
    `mailto:?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(text)}`;
  const whole = linkTo(letter.text);
  const link = whole.length <= LINK_LENGTH ? whole : linkTo(letter.short);
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg" closeButtonProps={{ "aria-label": app.close }}>
      {list.reviewers.length === 0 && <p>{words.noReviewer}</p>}
      {list.reviewers.length > 0 && !list.mail && <p>{words.noServer}</p>}
      {reached.length > 0 && (
        <p>
          {words.to} <strong>{namesOf(reached)}</strong>
        </p>
      )}
      {list.mail && others.length > 0 && <p>{words.notReached(namesOf(others))}</p>}
      <Textarea label={words.text} readOnly autosize minRows={6} maxRows={14} value={letter.text} />
      {sending.isError && <ProblemMessage error={sending.error} />}
      {sent !== null && (
        <div role="status">
          {sent.to.length > 0 && <p>{words.sent(namesOf(sent.to))}</p>}
          {missed.length > 0 && <p>{words.notSent(namesOf(missed))}</p>}
        </div>
      )}
      <Group mt={16} gap={8}>
        {reached.length > 0 && sent === null && (
          <BusyButton
            loading={sending.isPending}
            leftSection={<IconSend size={16} aria-hidden />}
            onClick={() => sending.mutate(undefined)}
          >
            {words.send(reached.length)}
          </BusyButton>
        )}
        {missed.length > 0 && (
          <BusyButton
            loading={sending.isPending}
            leftSection={<IconSend size={16} aria-hidden />}
            onClick={() => sending.mutate(missed.map(({ id }) => id))}
          >
            {words.sendAgain(missed.length)}
          </BusyButton>
        )}
        <CopyButton text={letter.text} label={words.copy} />
        <Button component="a" href={link} variant="default" leftSection={<IconExternalLink size={16} aria-hidden />}>
          {words.open}
        </Button>
      </Group>
    </Modal>
  );
}
