import { readFileSync } from "node:fs";

/** One instruction of a Dockerfile, in the stage that the last `FROM … AS <stage>` began. */
export type Instruction = Readonly<{ keyword: string; words: string; stage: number }>;

/** The instructions of a Dockerfile in their order, without comments, each on one line. */
export function readDockerfile(file: string): readonly Instruction[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join("\n")
    .replace(/\\\n\s*/g, "")
    .split("\n");
  let stage = -1;
  return lines.map((line) => {
    const [, keyword = "", words = ""] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    if (keyword === "FROM") stage++;
    return { keyword, words, stage };
  });
}
