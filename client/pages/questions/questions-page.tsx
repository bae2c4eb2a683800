/** Questions to those who review: a list to order, print and send, or one at a time on a call. */
import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { orderQuestions } from "#client/api/questions.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { SpaceId, ThreadId } from "#shared/model/ids.ts";
import type { QuestionList as List } from "#shared/wire/questions.ts";
import { meQuery, spaceQuery } from "../kept-queries.ts";
import { PageFrame } from "../page-frame.tsx";
import { PageHead } from "../page-head.tsx";
import { KEYS } from "../queries.ts";
import { type Chosen, chooseQuestions, FILTERS, moved } from "./choose-questions.ts";
import { QuestionList } from "./question-list.tsx";
import { QuestionTools } from "./question-tools.tsx";
import styles from "./questions.module.css";
import { SendDialog } from "./send-dialog.tsx";
import { useQuestions } from "./use-questions.ts";
import { WalkThrough } from "./walk-through.tsx";

interface Props {
  readonly space: SpaceId;
  /** the one on screen alone; null: the list */
  readonly question: ThreadId | null;
}

export function QuestionsPage({ space: id, question }: Props) {
  const words = useWords().questions;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  const space = useQuery(spaceQuery(id));
  const [chosen, setChosen] = useState<Chosen>({ filter: "open", sort: "call" });
  const [sending, setSending] = useState(false);
  const [queue, setQueue] = useState<readonly ThreadId[] | null>(null);
  const [ended, setEnded] = useState(false);
  const walking = ended || question !== null;
  // a link may lead to a question that was settled since
  const list = useQuestions(id, chosen.filter === "all" || walking ? "all" : "open");
  const role = space.data?.role ?? "viewer";
  const mayAnswer = can(role, "comment");
  const shown = chooseQuestions(list.data?.questions ?? [], chosen, role);
  const open = (list.data?.questions ?? []).filter(({ thread }) => !thread.resolved);

  const ordering = useMutation({
    mutationFn: (threads: readonly ThreadId[]) => orderQuestions(id, threads),
    onMutate: (threads) =>
      queries.setQueriesData<List>({ queryKey: KEYS.questions(id) }, (before) => before && moved(before, threads)),
    // one after the other: of two orders the last given is the one that stays
    scope: { id: `order of ${id}` },
    mutationKey: ["order questions", id],
    onSettled: async () => {
      if (queries.isMutating({ mutationKey: ["order questions", id] }) === 1)
        await queries.invalidateQueries({ queryKey: KEYS.questions(id) });
    },
  });
  useEffect(() => {
    document.title = words.titleOf(space.data?.name ?? "");
  }, [words, space.data?.name]);

  function look(thread: ThreadId | null, replace: boolean) {
    setEnded(thread === null && replace);
    const search = thread === null ? {} : { question: thread };
    navigate({ to: "/s/$spaceId/questions", params: { spaceId: id }, search, replace }).catch(console.error);
  }
  function walk(from: ThreadId | null) {
    setQueue(shown.map(({ thread }) => thread.id));
    look(from ?? shown[0]?.thread.id ?? null, false);
  }
  function backToList() {
    setQueue(null);
    setEnded(false);
    if (question !== null) look(null, false);
  }

  // a link leads to a question: the others follow in the order of the list
  const listed = shown.map(({ thread }) => thread.id);
  const line = queue ?? listed;
  return (
    <PageFrame width="medium" space={space.data}>
      {list.isError && <ProblemMessage error={list.error} />}
      {list.isPending && !list.isError && <Skeleton height={160} radius="md" aria-label={words.loading} />}
      {list.data !== undefined && me.data != null && walking && (
        <WalkThrough
          questions={list.data.questions}
          asking={list.isFetching}
          queue={question !== null && !line.includes(question) ? [question, ...line] : line}
          at={question}
          me={me.data.person.id}
          mayAnswer={mayAnswer}
          onAt={(thread) => {
            setQueue(line);
            look(thread, true);
          }}
          onList={backToList}
          onAnswered={() => void queries.invalidateQueries({ queryKey: KEYS.questions(id) })}
        />
      )}
      {list.data !== undefined && !walking && (
        <>
          <PageHead
            title={words.title}
            lead={
              <>
                {words.lead(open.length)}
                <span className={styles.printedOn}>
                  {" · "}
                  {words.printed.on(new Date().toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB"))}
                </span>
              </>
            }
          >
            {shown.length > 0 && (
              <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => walk(null)}>
                {role === "reviewer" ? words.answerAll : words.walk}
              </Button>
            )}
          </PageHead>
          <div className={styles.choices}>
            <NativeSelect
              label={words.filter}
              value={chosen.filter}
              data={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
              onChange={({ currentTarget: { value } }) =>
                setChosen({ ...chosen, filter: FILTERS.find((filter) => filter === value) ?? "open" })
              }
            />
            <NativeSelect
              label={words.sort}
              value={chosen.sort}
              data={[
                { value: "call", label: list.data.ordered ? words.sorts.call : words.sorts.waiting },
                { value: "table", label: words.sorts.table },
              ]}
              onChange={({ currentTarget: { value } }) =>
                setChosen({ ...chosen, sort: value === "table" ? "table" : "call" })
              }
            />
            {open.length > 0 && space.data !== undefined && (
              <QuestionTools
                questions={shown}
                space={space.data.name}
                onSend={can(role, "edit") ? () => setSending(true) : null}
              />
            )}
          </div>
          {list.data.ordered && (
            <p className={styles.ordered}>
              {words.orderKept}{" "}
              {mayAnswer && (
                <Button size="compact-sm" variant="subtle" onClick={() => ordering.mutate([])}>
                  {words.resetOrder}
                </Button>
              )}
            </p>
          )}
          {ordering.isError && (
            <div className={styles.notOrdered}>
              <ProblemMessage error={ordering.error}>
                <p className={styles.kept}>{words.notOrdered}</p>
              </ProblemMessage>
            </div>
          )}
          {shown.length === 0 ? (
            <div className={styles.empty}>
              <p>{words.none}</p>
              <p>{words.howToAsk}</p>
              <Link to="/s/$spaceId" params={{ spaceId: id }}>
                {space.data?.name}
              </Link>
            </div>
          ) : (
            <QuestionList
              questions={shown}
              mayAnswer={mayAnswer}
              onMove={
                mayAnswer && chosen.sort === "call" && chosen.filter === "open"
                  ? (thread, step) => ordering.mutate(swapped(listed, thread, step))
                  : null
              }
              onAnswer={walk}
            />
          )}
          {sending && space.data !== undefined && me.data != null && (
            <SendDialog
              space={space.data}
              list={list.data}
              from={me.data.person.name}
              onClose={() => setSending(false)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

function swapped(threads: readonly ThreadId[], thread: ThreadId, step: 1 | -1): ThreadId[] {
  const others = threads.filter((other) => other !== thread);
  return others.toSpliced(threads.indexOf(thread) + step, 0, thread);
}
