/** Blocks of a report, drawn. */
import type { Block } from "#shared/bilan/blocks.ts";
import styles from "./bilan.module.css";

export function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  // blocks have no name of their own, and come and go only as a whole
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return blocks.map((block, i) => <OneBlock key={i} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return <h1>{block.text}</h1>;
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return <p className={styles.paragraph}>{block.text}</p>;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells) => (
              <tr key={cells.join("\n")}>
                {cells.map((cell, i) => (
                  <td key={block.head[i]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
