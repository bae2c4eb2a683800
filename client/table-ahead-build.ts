/**
 * Vite plugin: names, in the page, the files that a table needs besides those of every screen. They stand in a comment, out of which the server takes
 * them where the address is a table's: so they are fetched together with the first ones, not after them.
 */
import type { Plugin } from "vite";

const PAGE = "/pages/dataset/dataset-page.tsx";

export function tableAhead(): Plugin {
  return {
    name: "tablee-table-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const page = Object.values(bundle).find((file) => file.type === "chunk" && file.facadeModuleId?.endsWith(PAGE));
        if (page?.type !== "chunk") throw new Error(`the page of a table is no chunk of its own: ${PAGE}`);
        const scripts = [page.fileName, ...page.imports].filter((name) => !html.includes(name));
        const styles = [...(page.viteMetadata?.importedCss ?? [])].filter((name) => !html.includes(name));
        const links = [
          ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
          ...styles.map((name) => `<link rel="preload" as="style" crossorigin href="/${name}">`),
        ];
        return html.replace("</head>", `  <!--of-a-table ${links.join("")} of-a-table-->\n  </head>`);
      },
    },
  };
}
