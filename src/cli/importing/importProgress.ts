import { SingleBar } from "cli-progress";

/** Shows how far an import of many files has got. */
export type ImportProgress = Readonly<{ next: (file: string) => void; clear: () => void; stop: () => void }>;

const fewest = 2;
const clearLine = "\r\u001b[K";

/** A bar on stderr if somebody watches it and there is something to wait for; else nothing. */
export function importProgress(files: number, stderr: NodeJS.WriteStream): ImportProgress {
  if (!stderr.isTTY || files < fewest) return { next: () => {}, clear: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {file}",
    stream: stderr,
    clearOnComplete: true,
    gracefulExit: false, // Else the first Ctrl-C would stop the bar and not the import.
  });
  bar.start(files, 0, { file: "" });
  return {
    next: (file) => bar.increment(1, { file }),
    /** Makes room for a line of output. */
    clear: () => void stderr.write(clearLine),
    stop: () => bar.stop(),
  };
}
