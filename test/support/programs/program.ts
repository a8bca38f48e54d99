import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A program of ours running in a process of its own. */
export type RunningProgram = Readonly<{
  pid: number;
  /** What it has written to stdout so far, whole lines only. */
  lines: readonly string[];
  isRunning: () => boolean;
  /** Resolves when it has written so many lines, or has ended. */
  untilLines: (count: number) => Promise<void>;
  /** Closes its stdin, which asks it to finish. */
  finish: () => void;
  /** Ends it as a power cut would: at once, with nothing tidied up. */
  killHard: () => void;
  /** Resolves when it has ended and everything it wrote is read. */
  ended: Promise<Readonly<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>>;
}>;

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** How a program is started; `largestFile`, in blocks of `ulimit -f`, is a limit that the system keeps it to. */
export type ProgramOptions = Readonly<{ largestFile?: number; env?: NodeJS.ProcessEnv }>;

/** Starts a file of TypeScript or JavaScript with arguments; killed, should it still run, when the test is over. */
export function startProgram(
  file: string,
  args: readonly string[],
  { largestFile, env = process.env }: ProgramOptions = {},
): RunningProgram {
  const limit = largestFile === undefined ? "unlimited" : String(largestFile);
  const typed = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(
    "sh",
    ["-c", 'ulimit -f "$0" && exec "$@"', limit, process.execPath, ...typed, file, ...args],
    { cwd: root, stdio: "pipe", env },
  );
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = "";
  let stderr = "";
  let over = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const whole = (rest + text).split("\n");
    rest = whole.pop() ?? "";
    lines.push(...whole);
    for (const look of waiting) look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => {}); // It may have ended before it was asked to.

  const ended = once(child, "close").then(([code, signal]) => {
    over = true;
    for (const look of waiting) look();
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, stderr };
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });

  return {
    pid: child.pid!,
    lines,
    isRunning: () => !over,
    untilLines: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (lines.length < count && !over) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    finish: () => child.stdin.end(),
    killHard: () => child.kill("SIGKILL"),
    ended,
  };
}
