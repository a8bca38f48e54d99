import { Fault } from "../fault.js";

/** Says on stderr why a command failed, in a sentence, and sets the exit code: 2 for wrong settings, else 1. */
export function complain(error: unknown): void {
  if (error instanceof Fault) {
    process.stderr.write(`stet: ${error.message}\n`);
    process.exitCode = error.code === "CONFIG_INVALID" ? 2 : 1;
    return;
  }
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`stet: This should not have happened: ${stack ?? message}\n`);
  process.exitCode = 1;
}
