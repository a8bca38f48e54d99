import { dirname } from "node:path";
import { Fault } from "../../fault.js";

/** What the system's complaint about a file of the operator's means; errors of other kinds stay what they are. */
export function fileFault(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const fault = (...[kind, sentence]: ConstructorParameters<typeof Fault>) =>
    new Fault(kind, sentence, { file }, { cause: error });
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return fault("STORE_FULL", `There is no room left to write ${file}; nothing of it was kept.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return fault(
        "STORE_READ_ONLY",
        `${file} cannot be opened: this user needs access to it and to its folder.`,
      );
    case "ENOENT":
      return fault("CONFIG_INVALID", `There is no ${file}, or no folder ${dirname(file)} for it.`);
    case "EISDIR":
      return fault("CONFIG_INVALID", `${file} is a folder.`);
    case "EPIPE":
      return fault(
        "STORE_UNREACHABLE",
        `Whoever read ${file} stopped before the end: what they have is not whole.`,
      );
    default:
      return error;
  }
}
