/** `npm run check:static`: what is checked without running anything, side by side; each says what it found when all have ended. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

const CHECKS = [
  ["biome", "check", "."],
  ["tsc", "-b"],
  ["knip", "--config", "tests/knip.config.ts"],
];

const results = await Promise.all(
  CHECKS.map(async ([command, ...args]) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    const ended = new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { command, said: out + err, code };
  }),
);
for (const { command, said, code } of results) {
  console.log(`${command}: ${code === 0 ? "nothing found" : "something found"}\n${said}`);
}
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);
