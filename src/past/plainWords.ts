import type { Block } from "../article/body/block.js";
import { plainText } from "../article/body/plainText.js";
import type { Json } from "../decider.js";

/** The words of whatever a part of a text says: a line, a block, names, a dateline, a credit. */
export function plainWords(value: Json): string {
  if (value === null || typeof value === "string") return value ?? "";
  if (Array.isArray(value)) return value.map((entry: Json) => plainWords(entry)).join(", ");
  const { creditLine, name, text, type } = value as Readonly<Record<string, Json | undefined>>;
  const said = creditLine ?? name ?? text;
  if (typeof said === "string") return said;
  if (typeof type !== "string") return "";
  const block = value as unknown as Block;
  if (block.type === "image") return "(picture)";
  return block.type === "embed" ? `${block.attrs.title} (${block.attrs.url})` : plainText(block);
}
