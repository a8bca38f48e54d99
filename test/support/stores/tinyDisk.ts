import { execFileSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../programs/temporaryFolder.js";

/** A disk of its own with so many kilobytes, or null where one may not be mounted. */
export type TinyDisk = Readonly<{ folder: string; makeRoom: () => void }>;

/** Mounts a disk in memory for the running test; only root may, and not everywhere. */
export function tinyDisk(kilobytes: number): TinyDisk | null {
  const folder = temporaryFolder();
  const mount = (options: string) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  try {
    mount(`size=${kilobytes}k`);
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return { folder, makeRoom: () => mount(`remount,size=${kilobytes * 100}k`) };
}
