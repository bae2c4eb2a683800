/** Each line of a pasted list as it was understood, with what is wrong with it. */
import { useWords } from "#client/ui/words.tsx";
import type { ClassList, ListedPerson, ListProblem } from "#shared/formats/class-list.ts";
import type { Words } from "#shared/i18n/words.ts";
import styles from "./members.module.css";

export function ClassPreview({ list }: { readonly list: ClassList }) {
  const words = useWords().members.list;
  const ready = list.people.filter((person) => person.ready).length;
  const wrong = list.people.length - ready;
  return (
    <>
      <p role="status" className={styles.note}>
        {words.ready(ready)}
        {wrong > 0 && <span className={styles.wrong}> · {words.wrong(wrong)}</span>}
        {list.titles && <> · {words.skipTitles}</>}
      </p>
      {list.people.length > 0 && (
        <div className={styles.preview}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.columns.line}</th>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.email}</th>
                <th scope="col">{words.columns.problem}</th>
              </tr>
            </thead>
            <tbody>
              {list.people.map((person) => (
                <PreviewLine key={person.line} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function PreviewLine({ person }: { readonly person: ListedPerson }) {
  const words = useWords();
  return (
    <tr className={styles.line}>
      <td className={styles.soft}>{person.line}</td>
      <td>{person.name}</td>
      <td>{person.email}</td>
      <td className={`${styles.problem} ${person.ready ? styles.look : styles.wrong}`}>
        {person.problem !== null && problemSentence(person.problem, words)}
      </td>
    </tr>
  );
}

function problemSentence(problem: ListProblem, words: Words): string {
  const { problems } = words.members.list;
  switch (problem.code) {
    case "email-wrong":
      return problems["email-wrong"](problem.text);
    case "same-email":
    case "same-name":
      return problems[problem.code](problem.line);
    default:
      return problems[problem.code];
  }
}
