/** The page of what is published: what it is, how much, since when, its first rows, and the file. No script, nothing from elsewhere. */
import type { PublicSchema } from "#server/datasets/public-description.ts";
import { createQuantities } from "#shared/i18n/quantities.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import { inHtml, publicFrame } from "./public-page-frame.ts";

export interface PublicDataset {
  readonly name: string;
  /** ms since 1970 */
  readonly at: number;
  readonly rows: number;
  /** titles of its columns */
  readonly titles: readonly string[];
  /** the first rows, as texts */
  readonly first: readonly (readonly string[])[];
  /** what it was checked against; null: nothing */
  readonly schema: PublicSchema | null;
  readonly bytes: number;
  /** whole addresses of this page, of the file, and of its rows as JSON */
  readonly page: string;
  readonly file: string;
  readonly json: string;
  /** it is the table as it is, whatever it becomes */
  readonly follows: boolean;
}

const UNITS = { fr: ["octets", "ko", "Mo", "Go"], en: ["bytes", "kB", "MB", "GB"] } as const;
const LOCALES = { fr: "fr-FR", en: "en-GB" } as const;
/** characters of a cell that are shown */
const CELL = 160;
/** characters that search engines show of a description, and read of one */
const SUMMARY = 300;
const DESCRIPTION = 5_000;

export function publicPage(dataset: PublicDataset, language: Language, styleNonce: string): string {
  const { name, at, rows, titles, schema, bytes, file, json, follows } = dataset;
  const words = WORDS[language].approval.publicPage;
  const day = new Date(at).toLocaleDateString(LOCALES[language], { day: "numeric", month: "long", year: "numeric" });
  const { inBytes } = createQuantities(language, UNITS[language]);
  const size = words.sizeOf(rows, titles.length);
  const about = words.about(name, size, day);
  const description = schema?.description ?? null;
  const body = `<h1>${inHtml(name)}</h1>${description === null ? "" : `\n<p class="lead">${inHtml(description)}</p>`}
<dl class="facts">
<dt>${words.updated}</dt><dd><time datetime="${new Date(at).toISOString()}">${day}</time></dd>
<dt>${words.size}</dt><dd>${size}</dd>
<dt>${words.format}</dt><dd>${words.csv}</dd>${
    schema === null
      ? ""
      : `\n<dt>${words.schema}</dt><dd>${inHtml(words.schemaOf(schema.title, schema.version, schema.edited))}</dd>`
  }
</dl>
<p><a class="download" href="${pathOf(file)}">${words.download(inBytes(bytes))}</a></p>
<p class="soft">${follows ? words.current : words.address}</p>
${firstRows(dataset, language)}
${columnsOf(dataset, language)}
<h2>${words.addresses}</h2>
<dl>
<dt>CSV</dt><dd><a href="${pathOf(file)}"><code>${inHtml(file)}</code></a></dd>
<dt>JSON</dt><dd><a href="${pathOf(json)}"><code>${inHtml(json)}?page=1&amp;page_size=100</code></a><br><span class="soft">${words.json}</span></dd>
</dl>
<p class="soft">${words.forPrograms}</p>`;
  const summary = cut(description === null ? about : `${about} ${description}`, SUMMARY);
  return publicFrame({
    title: name,
    summary,
    page: dataset.page,
    data: inLinkedData(dataset, about),
    body,
    language,
    styleNonce,
  });
}

export function notPublicPage(language: Language, styleNonce: string): string {
  const words = WORDS[language].approval.publicPage;
  const body = `<h1>${words.notPublic}</h1>\n<p>${words.notPublicSentence}</p>`;
  return publicFrame({ title: words.notPublic, body, language, styleNonce });
}

function firstRows({ rows, titles, first }: PublicDataset, language: Language): string {
  const words = WORDS[language].approval.publicPage;
  const head = titles.map((title, at) => `<th scope="col">${inHtml(title || words.unnamed(at + 1))}</th>`).join("");
  const lines = first.map(
    (row) => `<tr>${titles.map((_, at) => `<td>${inHtml(cut(row[at] ?? "", CELL))}</td>`).join("")}</tr>`,
  );
  return `<h2 id="rows">${words.rows} <span class="soft">${first.length === 0 ? "" : words.rowsOf(first.length, rows)}</span></h2>
<div class="scroller" tabindex="0" role="region" aria-labelledby="rows"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table></div>${first.length === 0 ? `\n<p class="soft">${words.noRows}</p>` : ""}`;
}

/** Nothing where no schema says more than the titles, which stand above the rows. */
function columnsOf({ titles, schema }: PublicDataset, language: Language): string {
  if (schema === null || schema.fields.every((field) => field === null)) return "";
  const words = WORDS[language].approval.publicPage;
  const { types } = WORDS[language].schema;
  const lines = titles.map((title, at) => {
    const field = schema.fields[at] ?? null;
    const kind = field === null ? "" : `${types[field.type]}${field.required ? `, ${words.required}` : ""}`;
    return `<tr><th scope="row">${inHtml(title || words.unnamed(at + 1))}<br><span class="soft">${kind}</span></th><td>${inHtml(field?.description ?? "")}</td></tr>`;
  });
  return `<h2 id="columns">${words.columns}</h2>
<div class="scroller" tabindex="0" role="region" aria-labelledby="columns"><table class="columns">
<thead><tr><th scope="col">${words.column}</th><th scope="col">${words.meaning}</th></tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table></div>`;
}

/** What search engines of datasets read: https://schema.org/Dataset. */
function inLinkedData({ name, at, titles, schema, bytes, page, file, json }: PublicDataset, about: string): object {
  const distribution = (encodingFormat: string, contentUrl: string, more: object = {}) => ({
    ...{ "@type": "DataDownload", encodingFormat, contentUrl },
    ...more,
  });
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name,
    description: cut(schema?.description ? `${about} ${schema.description}` : about, DESCRIPTION),
    url: page,
    dateModified: new Date(at).toISOString(),
    isAccessibleForFree: true,
    variableMeasured: titles.map((title, index) => {
      const description = schema?.fields[index]?.description;
      return { "@type": "PropertyValue", name: title, ...(description ? { description } : {}) };
    }),
    distribution: [
      distribution("text/csv", file, { contentSize: `${bytes} B` }),
      distribution("application/json", json),
    ],
  };
}

/** An address of ours, without the host: right also where the server is reached under another name. */
function pathOf(address: string): string {
  return inHtml(new URL(address).pathname);
}

/** Whole characters only. */
function cut(text: string, most: number): string {
  // one character more than that, however many units each takes
  const characters = Array.from(text.slice(0, (most + 1) * 2));
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
