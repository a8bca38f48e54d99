import { startProgram } from "./program.js";
import { stetProgram } from "./stetProgram.js";

/** How a command of `stet` ended, and what it wrote. */
export type Ran = Readonly<{ code: number | null; stdout: readonly string[]; stderr: string }>;

/** Runs a command of `stet` to its end, with only the settings that are given. */
export async function runStet(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("STET_"));
  const env = { ...Object.fromEntries(inherited), ...settings };
  const running = startProgram(stetProgram, args, { env });
  const { code, stderr } = await running.ended;
  return { code, stdout: running.lines, stderr };
}
