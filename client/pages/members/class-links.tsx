/** The links of a list, one for each person: to copy, to download, to print as slips. */
import { Button } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { downloadCsv } from "#client/ui/download.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { plainCell } from "#shared/formats/plain-cell.ts";
import { formatClipboard } from "#shared/formats/tsv.ts";
import type { Space } from "#shared/wire/http.ts";
import type { InvitedList } from "#shared/wire/members.ts";
import styles from "./members.module.css";
import { PrintedSlips } from "./printed-slips.tsx";

interface Props {
  readonly space: Space;
  readonly invited: InvitedList;
  /** the letters went out with the links */
  readonly sent: boolean;
  onAgain(): void;
}

export function ClassLinks({ space, invited: { invitations, notSent }, sent, onAgain }: Props) {
  const all = useWords();
  const words = all.members.list;
  const slips = invitations.map(({ id, forName, forEmail, path }) => ({
    id,
    name: forName ?? "",
    email: forEmail ?? "",
    link: new URL(path, window.location.origin).href,
  }));
  const rows = slips.map(({ name, email, link }) => [plainCell(name), plainCell(email), link]);
  const addresses = slips.filter(({ email }) => email !== "").length;
  function download() {
    const { name, email, link } = words.titles;
    downloadCsv([...writeCsv([name, email, link], rows)].join(""), words.fileName(space.name));
  }
  return (
    <>
      <p role="status" className={styles.said}>
        {words.done(slips.length)}
        {sent && ` ${words.sent(addresses - notSent.length)}.`}
      </p>
      {notSent.length > 0 && <Warning sentence={words.notSent(notSent)} />}
      <div className={`${styles.buttons} ${styles.start}`}>
        <CopyButton variant="filled" text={formatClipboard(rows)} label={words.copy} />
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
          {words.download}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.email}</th>
              <th scope="col">{all.members.invitations.link}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {slips.map((slip) => (
              <tr key={slip.id} className={styles.line}>
                <th scope="row">{slip.name}</th>
                <td>{slip.email}</td>
                <td className={styles.address}>{slip.link}</td>
                <td className={styles.menu}>
                  <CopyButton
                    variant="subtle"
                    size="compact-sm"
                    text={slip.link}
                    label={all.members.invitations.copy}
                    name={`${all.members.invitations.copy}, ${slip.name}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PrintedSlips space={space.name} slips={slips} />
    </>
  );
}
