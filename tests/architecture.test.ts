/** The import table of docs/architecture.md, as data: which room may import from which. A new arrow is a decision, made here. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Room -> rooms it may import from (itself always). A room not named here may import nothing of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "shared/model": [],
  // operations on columns, rows and shapes, and what they are proposed by
  "shared/cleaning": [
    "shared/model",
    "shared/document",
    "shared/views",
    // of the schemas and the checks: what a column is to hold, and how its texts are mended
    "shared/schema",
    "shared/checks",
    "shared/french",
    "shared/formats",
    // what a geocoder found, which a gesture writes
    "shared/geo",
  ],
  // the report of a dataset in words, and as Markdown
  "shared/bilan": ["shared/model", "shared/wire", "shared/i18n"],
  // what of a table is about people
  "shared/privacy": ["shared/model", "shared/document", "shared/french"],
  // points, territories and what a geocoder answers; of the checks, how people write a point
  "shared/geo": ["shared/model", "shared/document", "shared/french", "shared/schema", "shared/checks"],
  "shared/access": ["shared/model"],
  // ways of looking at a table: filters, order, facets, what is found; of the schemas, how patterns are tried without stopping the machine;
  // of cleaning, the formulas that a filter may be
  "shared/views": ["shared/model", "shared/document", "shared/schema", "shared/checks", "shared/cleaning"],
  "shared/document": ["shared/model"],
  // the marks of a comment: read by whoever keeps, tells of or shows it
  "shared/comments": ["shared/model"],
  "shared/questions": ["shared/model", "shared/comments", "shared/wire", "shared/i18n"],
  // of the registers, what a column looks like; of the repairs, the one that a person is offered before anything is imported
  "shared/formats": ["shared/model", "shared/wire", "shared/french", "shared/checks"],
  // of the wire, the words of an edit; of the registers, how a column of codes is recognised
  "shared/schema": ["shared/model", "shared/document", "shared/i18n", "shared/wire", "shared/french"],
  // formats of French registers, each a function of its text
  "shared/french": ["shared/model"],
  "shared/checks": ["shared/model", "shared/document", "shared/schema", "shared/french", "shared/i18n"],
  // of the views, what one is
  "shared/wire": ["shared/model", "shared/checks", "shared/views", "shared/cleaning", "shared/privacy", "shared/geo"],
  // of operations, what their parameters are: each says in words what it did
  "shared/i18n": [
    "shared/model",
    "shared/wire",
    "shared/schema",
    "shared/checks",
    "shared/privacy",
    "shared/cleaning",
    "shared/geo",
  ],
  // how the program lies on the disk; set-up.mjs builds it
  "server/program": ["server"],
  // of points, the territory that was chosen
  "server/storage": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/geo",
    // a purge rewrites saved views, and recipes, as they are in its transaction
    "shared/views",
    "shared/cleaning",
    "shared/wire",
    "server/program",
  ],
  "server/sync": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/checks",
    "shared/french",
    "shared/wire",
    "server/storage",
    "server/observability",
  ],
  "server/history": [
    "shared/model",
    "shared/document",
    // what an edit of the schema changed
    "shared/schema",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/sync",
    "server/problem",
  ],
  // recipes, and the account of what was done to a dataset
  "server/cleaning": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/checks",
    "shared/cleaning",
    "shared/formats",
    "shared/i18n",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/history",
    "server/sync",
    "server/review",
    "server/datasets",
    "server/problem",
  ],
  // addresses to points and back, asked of a national geocoder
  "server/geocoding": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/geo",
    // the geocoder speaks CSV
    "shared/formats",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/sync",
    "server/outgoing",
    "server/observability",
    "server/problem",
  ],
  // schools and organisations, of national registers; answers are kept as those of geography are
  "server/registers": ["shared/cleaning", "shared/wire", "server/outgoing", "server/geography"],
  // communes, their groups and their outlines, of a national service
  "server/geography": [
    "shared/model",
    "shared/access",
    "shared/geo",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/sync",
    "server/outgoing",
    "server/problem",
  ],
  "server/cli": ["*"],
  "server/operation": [
    "shared/model",
    "shared/wire",
    "server/storage",
    "server/sync",
    "server/history",
    "server/observability",
  ],
  "server/workers": [
    "shared/model",
    "shared/document",
    "shared/formats",
    "shared/wire",
    "server/program",
    "server/problem",
  ],
  "server/mail": ["shared/model"],
  // what we fetch from the web, and what we never do
  "server/outgoing": [],
  "server/accounts": [
    "shared/model",
    "shared/access",
    "shared/wire",
    "shared/i18n",
    "server/storage",
    "server/people",
    "server/mail",
    "server/problem",
    "server/observability",
  ],
  "server/notices": [
    "shared/model",
    "shared/access",
    "shared/wire",
    "shared/i18n",
    "server/storage",
    "server/people",
    "server/mail",
    "server/sync",
    "server/history",
    "server/problem",
    "server/observability",
  ],
  "server/people": ["shared/model", "shared/access", "shared/wire", "server/storage", "server/problem"],
  "server/review": [
    "shared/model",
    "shared/comments",
    "shared/questions",
    "shared/i18n",
    "server/mail",
    "shared/access",
    "shared/wire",
    "shared/document",
    "server/storage",
    "server/people",
    "server/notices",
    "server/history",
    "server/sync",
    "server/problem",
  ],
  "server/datasets": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/checks",
    // the lists of places, which a schema is tried with before it is chosen
    "shared/french",
    "shared/formats",
    "shared/i18n",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/history",
    "server/sync",
    "server/workers",
    "server/outgoing",
    "server/problem",
  ],
  // files that go out: written and read back in a thread of their own
  "server/exports": [
    "shared/model",
    "shared/document",
    "shared/schema",
    // the sentences of the sheet of problems
    "shared/checks",
    // whether points are in France
    "shared/french",
    "shared/formats",
    "shared/i18n",
    "shared/wire",
    "server/storage",
    "server/sync",
    "server/program",
    "server/problem",
  ],
  // of people, of rooms, of files of a dataset: all that may hold what its table was
  "server/purge": [
    "shared/model",
    "shared/document",
    // what a schema made here says of columns that are gone
    "shared/schema",
    "shared/views",
    "shared/wire",
    "server/storage",
    "server/people",
    "server/sync",
    "server/datasets",
    "server/operation",
  ],
  "server/http": [
    "server/exports",
    "server/purge",
    "shared/model",
    "shared/access",
    "shared/formats",
    "shared/wire",
    "shared/i18n",
    "server/cleaning",
    "server/geocoding",
    "server/geography",
    "server/registers",
    "server/datasets",
    "server/history",
    "server/operation",
    "server/accounts",
    "server/mail",
    "server/notices",
    "server/people",
    "server/review",
    "server/sync",
    "server/observability",
    "server/problem",
  ],
  "server/observability": [],
  "server/problem": ["shared/model", "shared/wire"],
  // the composition root: the only place that names adapters
  server: ["*"],
  "client/ui": ["shared/i18n", "shared/model", "shared/wire"],
  // of points, what a geocoder found
  "client/api": ["shared/model", "shared/wire", "shared/i18n", "shared/geo"],
  "client/collab": [
    "shared/model",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/checks",
    // the lists of places, which a past version is judged with
    "shared/french",
    "shared/formats",
    // the tables that operations name
    "shared/cleaning",
    "shared/wire",
    "client/api",
  ],
  // the table as I look at it
  "client/views": [
    "shared/model",
    "shared/document",
    "shared/views",
    // operations are run on what one sees, with the schema in force and the list of communes
    "shared/cleaning",
    "shared/schema",
    "shared/french",
    "shared/wire",
    "client/collab",
    "client/api",
  ],
  "client/grid": [
    "client/views",
    "shared/views",
    "shared/model",
    "shared/document",
    "shared/schema",
    "shared/checks",
    "shared/formats",
    "shared/i18n",
    "client/collab",
    "client/ui",
    // the communes of France, points in France: what an editor of cells proposes
    "shared/french",
  ],
  "client/panels": [
    "client/views",
    "shared/cleaning",
    "shared/geo",
    "shared/bilan",
    "shared/privacy",
    "shared/views",
    "shared/model",
    "shared/comments",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/checks",
    // presets of files that go out; whether a SIREN can be one
    "shared/formats",
    "shared/french",
    "shared/wire",
    "shared/i18n",
    "client/collab",
    "client/api",
    "client/ui",
    "client/grid",
  ],
  "client/pages": [
    "client/views",
    "shared/cleaning",
    "shared/geo",
    "shared/bilan",
    "shared/views",
    "shared/model",
    "shared/comments",
    "shared/questions",
    "shared/access",
    "shared/document",
    "shared/schema",
    "shared/formats",
    "shared/checks",
    "shared/wire",
    "shared/i18n",
    "client/collab",
    "client/api",
    "client/ui",
    "client/grid",
    "client/panels",
  ],
  client: ["*"],
};

interface Arrow {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules"));
}

/** `shared/document/edits/x.ts` -> `shared/document`; `server/main.ts` -> `server`. */
function roomOf(path: string): string {
  const parts = relative(ROOT, path).split("/");
  return parts.length > 2 ? `${parts[0]}/${parts[1]}` : (parts[0] ?? "");
}

function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(file, "utf8");
  const arrows: Arrow[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^;"']*?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
  )) {
    const target = match[3] ?? match[4] ?? "";
    const path = target.startsWith("#")
      ? join(ROOT, target.slice(1))
      : target.startsWith(".")
        ? join(dirname(file), target)
        : null;
    if (path !== null) {
      arrows.push({
        file: relative(ROOT, file),
        from: roomOf(file),
        to: roomOf(path),
        typeOnly: match[2] !== undefined,
      });
    }
  }
  return arrows;
}

describe("the rooms import along the table's arrows only", () => {
  const arrows = ["shared", "server", "client"].flatMap(sourceFiles).flatMap(arrowsOf);

  it("reads the code: there are arrows to judge", () => {
    expect(arrows.length).toBeGreaterThan(100);
  });

  it("has no arrow that the table does not allow", () => {
    const wrong = arrows.filter((arrow) => {
      const allowed = MAY_IMPORT[arrow.from] ?? [];
      return arrow.from !== arrow.to && !allowed.includes("*") && !allowed.includes(arrow.to);
    });
    expect([...new Set(wrong.map((arrow) => `${arrow.file} (${arrow.from}) -> ${arrow.to}`))]).toEqual([]);
  });

  it("never lets client and server know each other", () => {
    const crossing = arrows.filter(
      (arrow) =>
        (arrow.from.startsWith("client") && arrow.to.startsWith("server")) ||
        (arrow.from.startsWith("server") && arrow.to.startsWith("client")),
    );
    expect(crossing).toEqual([]);
  });

  it("names adapters (sqlite, memory) nowhere but in the composition root, the commands and storage itself", () => {
    const named = ["server"]
      .flatMap(sourceFiles)
      .filter((file) => !["server", "server/cli", "server/storage"].includes(roomOf(file)))
      .filter((file) => /storage\/(sqlite|memory)\//.test(readFileSync(file, "utf8")));
    expect(named.map((file) => relative(ROOT, file))).toEqual([]);
  });

  it("reads the environment in server/config.ts and the composition root only", () => {
    const readers = ["shared", "server", "client"]
      .flatMap(sourceFiles)
      .filter((file) => /process\.env/.test(readFileSync(file, "utf8")))
      .map((file) => relative(ROOT, file));
    expect(
      readers.filter((file) => !["server/config.ts", "server/main.ts", "client/vite.config.ts"].includes(file)),
    ).toEqual([]);
  });
});
