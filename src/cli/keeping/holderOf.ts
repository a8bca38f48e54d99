import { readFileSync, statSync } from "node:fs";

/** The id of the process that keeps a file locked, where the system tells (Linux does); null if it does not. */
export function holderOf(file: string): number | null {
  try {
    const { ino } = statSync(file);
    const locks = readFileSync("/proc/locks", "utf8").split("\n");
    // 1: POSIX  ADVISORY  WRITE 4711 08:01:131090 1073741826 1073742335
    const held = locks.map((line) => line.trim().split(/\s+/)).find((words) => words[5]?.endsWith(`:${ino}`));
    const holder = Number(held?.[4]);
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch {
    return null;
  }
}
