import { inBase64, type Hash } from "./treeHash.js";

/** What a checkpoint says: whose ledger, how many events, the root over them, and when it was sealed. */
export type Checkpoint = Readonly<{
  origin: string;
  size: number;
  root: Hash;
  /** ISO 8601 in UTC; null where the checkpoint of another log says nothing of it. */
  sealedAt: string | null;
}>;

/** The text of a checkpoint (C2SP tlog-checkpoint): origin, size, root, and a line that says when. */
export const checkpointText = ({ origin, size, root, sealedAt }: Checkpoint): string =>
  [origin, size, inBase64(root), ...(sealedAt === null ? [] : [`sealed ${sealedAt}`]), ""].join("\n");

/** Reads the text of a checkpoint; null if it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root, ...more] = text.split("\n");
  if (!origin || more.pop() !== "" || !/^(0|[1-9]\d{0,15})$/.test(size ?? "")) return null;
  const hash = Buffer.from(root ?? "", "base64");
  if (hash.length !== 32 || hash.toString("base64") !== root) return null;
  if (more.some((line) => line === "")) return null;
  const sealed = more.map((line) => /^sealed (\S+)$/.exec(line)?.[1]).find((at) => at !== undefined);
  return { origin, size: Number(size), root: hash, sealedAt: sealed ?? null };
}
