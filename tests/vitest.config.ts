import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));
const exclude = ["**/node_modules/**"];

/** what only computes: no server, no file, no clock, nothing left behind for the next file in the same process */
const PURE = [
  "tests/{shared,convergence}/**/*.test.ts",
  "tests/client/*.test.ts",
  "tests/client/{api,pages,panels,views}/**/*.test.ts",
];
/** rooms of the server and of the client over real parts: each closes what it opens, so that the server's code is loaded once for many files */
const PARTS = ["tests/{server,rights,contracts}/**/*.test.ts", "tests/client/{collab,grid}/**/*.test.{ts,tsx}"];
const JOURNEYS = ["tests/journeys/**/*.test.ts", "tests/**/*.browser.test.ts"];

const SAME = {
  // two of three compute while the third waits for a disk, a socket or a page
  maxWorkers: availableParallelism() + 1,
  // these only end a test that hangs; nothing is asserted on them
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 60_000 } },
};

/**
 * What kills servers takes longest: begun first, nobody waits for it in the end. Then the browsers, spread among what needs none, so that
 * few run at a time; last what is short.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isCrash = ({ moduleId }: TestSpecification) => /\/(crash|faults)\.test\.ts$/.test(moduleId);
    const of = (project: string) => sorted.filter((file) => file.project.name === project && !isCrash(file));
    return [...sorted.filter(isCrash), ...spread(of("parts"), of("journeys"), of("alone")), ...of("pure")];
  }
}

function spread(...lists: TestSpecification[][]): TestSpecification[] {
  return lists
    .flatMap((files) => files.map((file, index) => ({ file, place: (index + 0.5) / files.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ file }) => file);
}

/** Four projects, run together: `pure`, `parts` and `journeys` (people in browsers), where a process serves many files; `alone`, one for each file. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { root, test: { ...SAME, name: "pure", include: PURE, exclude, isolate: false } },
      { root, test: { ...SAME, name: "parts", include: PARTS, exclude: [...exclude, ...JOURNEYS], isolate: false } },
      {
        root,
        test: {
          ...SAME,
          name: "alone",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...exclude, ...PURE, ...PARTS, ...JOURNEYS],
        },
      },
      { root, test: { ...SAME, name: "journeys", include: JOURNEYS, exclude, isolate: false } },
    ],
  },
});
