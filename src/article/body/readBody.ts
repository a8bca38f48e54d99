import type { Json } from "../../decider.js";
import { fullWebAddress } from "../../webAddress.js";
import type { Block, Body, ListItem, Text } from "./block.js";
import { BodyProblem, isRecord, only, required } from "./bodyProblem.js";
import { readText } from "./readText.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
// An edition repeats the whole body, and a translation's pin says something of every block: both must fit one append.
const mostBlocks = 2_000;
const mostBytes = 400_000;

/** What reading a body answers: its blocks in normal form, or the path of the first thing that is wrong. */
export type ReadBody = Readonly<{ body: Body }> | Readonly<{ path: readonly string[]; problem: string }>;

/**
 * Reads a body from ProseMirror-compatible JSON: an array of blocks, or a `doc` node with them as content.
 * A block without an id gets the next of `newId`. Words are brought to NFC, neighbouring runs with the same marks are
 * joined and empty ones dropped. What is not known is refused by its path, never dropped.
 */
export function readBody(input: Json, newId: () => string): ReadBody {
  try {
    const isDoc = isRecord(input) && input["type"] === "doc";
    if (isDoc) only(input, ["type", "content"], []);
    const blocks = isDoc ? (input["content"] ?? []) : input;
    const path = isDoc ? ["content"] : [];
    if (!Array.isArray(blocks)) throw new BodyProblem(path, "A body is an array of blocks.");
    if (blocks.length > mostBlocks) throw new BodyProblem(path, `A body has at most ${mostBlocks} blocks.`);
    const body = blocks.map((block: Json, index) => readBlock(block, [...path, String(index)], newId));
    if (Buffer.byteLength(JSON.stringify(body)) > mostBytes)
      throw new BodyProblem(path, `A body weighs at most ${mostBytes / 1_000} kB as JSON.`);
    refuseTwins(body, path);
    return { body };
  } catch (error) {
    if (error instanceof BodyProblem) return { path: error.path, problem: error.message };
    throw error;
  }
}

/** Reads what stands inside one block of a known type: runs of words, or a list's items. */
export function readContent(
  type: Block["type"],
  content: Json,
): Readonly<{ content: readonly ListItem[] | readonly Text[] }> | Exclude<ReadBody, { body: Body }> {
  try {
    return { content: type === "list" ? readItems(content, ["content"]) : readText(content, ["content"]) };
  } catch (error) {
    if (error instanceof BodyProblem) return { path: error.path, problem: error.message };
    throw error;
  }
}

function readBlock(input: Json, path: readonly string[], newId: () => string): Block {
  if (!isRecord(input)) throw new BodyProblem(path, "A block is an object with a type.");
  const attrs = input["attrs"] ?? {};
  if (!isRecord(attrs)) throw new BodyProblem([...path, "attrs"], "A block's attrs are an object.");
  const at = [...path, "attrs"];
  const given = attrs["id"] ?? newId();
  if (typeof given !== "string" || !uuid.test(given))
    throw new BodyProblem(
      [...at, "id"],
      "A block's id is a UUID in small letters; leave it out for a new block.",
    );
  const id = given;
  const words = () => {
    only(input, ["type", "attrs", "content"], path);
    return readText(input["content"] ?? [], [...path, "content"]);
  };
  switch (input["type"]) {
    case "paragraph":
    case "quote":
    case "note":
      only(attrs, ["id"], at);
      return { type: input["type"], attrs: { id }, content: words() };
    case "heading":
      only(attrs, ["id", "level"], at);
      return { type: "heading", attrs: { id, level: readLevel(attrs["level"], at) }, content: words() };
    case "list": {
      only(input, ["type", "attrs", "content"], path);
      only(attrs, ["id", "ordered"], at);
      const ordered = attrs["ordered"] ?? false;
      if (typeof ordered !== "boolean")
        throw new BodyProblem([...at, "ordered"], "Ordered is true or false.");
      return {
        type: "list",
        attrs: { id, ordered },
        content: readItems(input["content"] ?? [], [...path, "content"]),
      };
    }
    case "image":
      only(input, ["type", "attrs"], path);
      only(attrs, ["id", "placementId"], at);
      return { type: "image", attrs: { id, placementId: required(attrs, "placementId", at) } };
    case "embed": {
      only(input, ["type", "attrs"], path);
      only(attrs, ["id", "url", "title"], at);
      const url = fullWebAddress(required(attrs, "url", at));
      if (url === null) throw new BodyProblem([...at, "url"], "An embed's url is an http or https address.");
      return { type: "embed", attrs: { id, url, title: required(attrs, "title", at) } };
    }
    default:
      throw new BodyProblem(
        [...path, "type"],
        "A block is a paragraph, heading, quote, list, image, embed or note.",
      );
  }
}

function readLevel(level: Json | undefined, path: readonly string[]): 2 | 3 | 4 {
  if (level === 2 || level === 3 || level === 4) return level;
  throw new BodyProblem(
    [...path, "level"],
    "A heading in a body has level 2, 3 or 4; level 1 is the headline.",
  );
}

function readItems(input: Json, path: readonly string[]): readonly ListItem[] {
  if (!Array.isArray(input) || input.length === 0)
    throw new BodyProblem(path, "A list has an array of list items, at least one.");
  return input.map((item: Json, index) => {
    const at = [...path, String(index)];
    if (!isRecord(item) || item["type"] !== "listItem")
      throw new BodyProblem(at, "A list holds listItem nodes and nothing else.");
    only(item, ["type", "content"], at);
    return { type: "listItem", content: readText(item["content"] ?? [], [...at, "content"]) };
  });
}

function refuseTwins(body: Body, path: readonly string[]) {
  const seen = new Set<string>();
  body.forEach(({ attrs: { id } }, index) => {
    if (seen.has(id))
      throw new BodyProblem(
        [...path, String(index), "attrs", "id"],
        "Two blocks have this id; give the copy none.",
      );
    seen.add(id);
  });
}
