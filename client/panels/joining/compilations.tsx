/** What this table was compiled from, and which tables were compiled from it; nothing where there is neither. */
import { useEffect, useRef, useState } from "react";
import { fetchCompilations } from "#client/api/compilations.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { operationsOf } from "#client/views/operations.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Compilation, CompilationList } from "#shared/wire/compilations.ts";
import styles from "./joining.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
}

/** ms between two askings, for what others compile */
const AT_LEISURE = 30_000;
/** likewise, where the answer came too late */
const SOON = 2_000;

export function Compilations({ dataset, collaboration }: Props) {
  const words = useWords().joining.used;
  const list = useCompilations(dataset, collaboration);
  if (list === null || list.from.length + list.into.length === 0) return null;
  return (
    <section className={styles.compilations} aria-label={words.title}>
      <Part title={words.from} list={list.from} nameOf={nameOfSource} />
      <Part title={words.into} list={list.into} nameOf={({ name }) => name} />
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly list: readonly Compilation[];
  nameOf(one: Compilation): string;
}

function Part({ title, list, nameOf }: PartProps) {
  const words = useWords().joining.used;
  const { language } = useLanguage();
  if (list.length === 0) return null;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {list.map((one) => (
          <li key={`${one.dataset} ${one.entry}`}>
            <span>{nameOf(one)}</span>
            <span className={styles.soft}>
              {words.at(one.author.name, when.format(new Date(one.at)))}
              {one.found !== null && ` · ${words.found(one.found.rows, one.found.of)}`}
              {one.source.kind === "register" && ` · ${one.source.service}, ${one.source.day}`}
              {one.source.kind === "file" && ` · SHA-256 ${one.source.sha256.slice(0, 12)}…`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOfSource({ source }: Compilation): string {
  return source.kind === "file" && source.table !== undefined ? `${source.name} (${source.table})` : source.name;
}

/**
 * Asked for as it opens, once what was compiled here is stored, and now and then while things are written: soon, where they were while it
 * was being answered. Null until it is known.
 */
function useCompilations(dataset: DatasetId, collaboration: Collaboration): CompilationList | null {
  const { saving } = collaboration;
  const isStored = useStore(saving).state === "stored";
  const { running } = operationsOf(collaboration);
  const isCompiling = useStore(running)?.operation.startsWith("compile.") === true;
  const [list, setList] = useState<CompilationList | null>(null);
  /** ms since 1970; 0: it is to be asked for as soon as it can be */
  const asked = useRef(0);
  useEffect(() => {
    if (isCompiling) asked.current = 0;
  }, [isCompiling]);
  useEffect(() => {
    // what is not on the server yet is in no history
    if (!isStored || isCompiling) return;
    let left = false;
    let isAnswered = true;
    const timer = setTimeout(
      () => {
        asked.current = Date.now();
        isAnswered = false;
        fetchCompilations(dataset)
          .then(
            (known) => {
              if (!left) setList(known);
            },
            (error: unknown) => console.warn("what was compiled is not known", error),
          )
          .finally(() => {
            isAnswered = true;
          });
      },
      Math.max(0, asked.current + AT_LEISURE - Date.now()),
    );
    return () => {
      left = true;
      clearTimeout(timer);
      // it may be of before what was written meanwhile, which began this anew
      if (!isAnswered) asked.current += SOON - AT_LEISURE;
    };
  }, [dataset, isStored, isCompiling]);
  return list;
}
