import { SingleBar } from "cli-progress";

/** Shows how far a long piece of work has got. */
export type Progress = Readonly<{ at: (done: number, total: number) => void; stop: () => void }>;

/** On stderr: a bar where somebody watches it, a line for each quarter where it is kept in a log. */
export function showProgress(what: string, stderr: NodeJS.WriteStream): Progress {
  return stderr.isTTY ? bar(what, stderr) : lines(what, stderr);
}

function bar(what: string, stream: NodeJS.WriteStream): Progress {
  const shown = new SingleBar({
    format: `${what} {bar} {percentage}% {eta_formatted}`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: true,
  });
  shown.start(1, 0);
  return {
    at(done, total) {
      shown.setTotal(Math.max(total, 1));
      shown.update(done);
    },
    stop: () => shown.stop(),
  };
}

function lines(what: string, stream: NodeJS.WriteStream): Progress {
  let told = 0;
  return {
    at(done, total) {
      const quarters = Math.floor((4 * done) / Math.max(total, 1));
      if (quarters > told) stream.write(`${what} ${25 * quarters}%\n`);
      told = Math.max(told, quarters);
    },
    stop: () => {},
  };
}
