import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));
const exclude = ["**/node_modules/**"];

/** What kills servers takes longest: begun first, it runs beside all the others, and nobody waits for it in the end. */
class CrashesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const crashes = sorted.filter(({ moduleId }) => moduleId.endsWith("/crash.test.ts"));
    return [...crashes, ...sorted.filter((file) => !crashes.includes(file))];
  }
}

/**
 * Two projects: `parts` (everything without a browser, in parallel) and then `journeys` (one browser at a time: two cores are all we
 * count on). The time limits only end a test that hangs; nothing is asserted on them.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: CrashesFirst },
    projects: [
      {
        root,
        test: {
          name: "parts",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...exclude, "tests/journeys/**", "tests/**/*.browser.test.ts"],
          testTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 180_000,
          // vitest leaves one core out, which is half of two: what it does itself meanwhile is little
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts", "tests/**/*.browser.test.ts"],
          exclude,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
