/** The file is there: what reading it back proved, what a portal would stumble over, and the way to have it again. */
import { IconCircleCheck, IconDownload } from "@tabler/icons-react";
import { madeExportAddress } from "#client/api/exports.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ExportFinding, MadeExport } from "#shared/wire/exports.ts";
import styles from "./export.module.css";

export function MadePart({ dataset, made }: { readonly dataset: DatasetId; readonly made: MadeExport }) {
  const words = useWords().exporting;
  const { proof } = made;
  const findings = proof?.findings ?? [];
  return (
    <section role="status" aria-label={words.done} className={styles.made}>
      <p className={styles.done}>
        <IconCircleCheck size={20} aria-hidden className={styles.good} />
        <span>
          <strong>{words.done}.</strong>{" "}
          {proof === null
            ? words.notProven(made.columns, made.rows)
            : words.proven(proof.columns, proof.rows, proof.accented)}
        </span>
      </p>
      {findings.length > 0 && (
        <>
          <p className={styles.findingsTitle}>{words.findings}</p>
          <ul className={styles.remarks}>
            {findings.map((finding) => (
              <li key={JSON.stringify(finding)}>{sentenceOf(finding, words.finding)}</li>
            ))}
          </ul>
        </>
      )}
      <a className={styles.link} href={madeExportAddress(dataset, made.id)} download={made.fileName}>
        <IconDownload size={16} aria-hidden /> {words.download(made.fileName)} ({words.bytes(made.bytes)})
      </a>
    </section>
  );
}

function sentenceOf(finding: ExportFinding, words: Words["exporting"]["finding"]): string {
  switch (finding.code) {
    case "separator":
    case "no-rows":
    case "not-for-publication":
      return words[finding.code];
    case "long-name":
      return words["long-name"](finding);
    case "blank-name":
      return words["blank-name"](finding);
    case "same-name":
      return words["same-name"](finding);
    case "blank-rows":
      return words["blank-rows"](finding);
    case "too-large":
      return words["too-large"](finding);
  }
}
