import type { Json } from "../../decider.js";
import type { Mark, Text } from "./block.js";
import { BodyProblem, isRecord, only, required } from "./bodyProblem.js";

const order = ["strong", "emphasis", "link", "quote"] as const;
const unprintable = /[^\P{Cc}\t\n]|[\u2028\u2029]|\p{Surrogate}/u; // Tabs and line breaks are words.

/** Reads runs of words in normal form: NFC, no empty run, no two neighbours with the same marks. */
export function readText(input: Json, path: readonly string[]): readonly Text[] {
  if (!Array.isArray(input)) throw new BodyProblem(path, "Content is an array of text nodes.");
  const runs = input.map((node: Json, index) => readRun(node, [...path, String(index)]));
  return runs.reduce<Text[]>((joined, run) => {
    const last = joined.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks))
      joined[joined.length - 1] = { ...last, text: (last.text + run.text).normalize("NFC") };
    else if (run.text !== "") joined.push(run);
    return joined;
  }, []);
}

function readRun(node: Json, path: readonly string[]): Text {
  if (!isRecord(node) || node["type"] !== "text")
    throw new BodyProblem(path, "Only text nodes stand inside a block.");
  only(node, ["type", "text", "marks"], path);
  if (typeof node["text"] !== "string")
    throw new BodyProblem([...path, "text"], "A text node's text is a string.");
  const text = node["text"].replace(/\r\n?/g, "\n");
  if (unprintable.test(text))
    throw new BodyProblem([...path, "text"], "This text holds control characters or broken Unicode.");
  const marks = readMarks(node["marks"] ?? [], [...path, "marks"]);
  const words = text.normalize("NFC");
  return marks.length === 0 ? { type: "text", text: words } : { type: "text", text: words, marks };
}

function readMarks(input: Json, path: readonly string[]): readonly Mark[] {
  if (!Array.isArray(input)) throw new BodyProblem(path, "Marks are an array.");
  const marks = input.map((mark: Json, index) => readMark(mark, [...path, String(index)]));
  const sorted = marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  if (new Set(sorted.map(({ type }) => type)).size < sorted.length)
    throw new BodyProblem(path, "A run of words has each mark once.");
  return sorted;
}

function readMark(mark: Json, path: readonly string[]): Mark {
  if (!isRecord(mark)) throw new BodyProblem(path, "A mark is an object with a type.");
  only(mark, ["type", "attrs"], path);
  const attrs = mark["attrs"] ?? {};
  const at = [...path, "attrs"];
  if (!isRecord(attrs)) throw new BodyProblem(at, "A mark's attrs are an object.");
  switch (mark["type"]) {
    case "strong":
    case "emphasis":
      only(attrs, [], at);
      return { type: mark["type"] };
    case "link":
      only(attrs, ["href"], at);
      return { type: "link", attrs: { href: readHref(required(attrs, "href", at), [...at, "href"]) } };
    case "quote":
      only(attrs, ["speaker"], at);
      return { type: "quote", attrs: { speaker: required(attrs, "speaker", at) } };
    default:
      throw new BodyProblem([...path, "type"], "A mark is strong, emphasis, link or quote.");
  }
}

function readHref(href: string, path: readonly string[]): string {
  const address = URL.canParse(href) ? new URL(href) : null;
  if (address && ["http:", "https:", "mailto:"].includes(address.protocol)) return address.href;
  throw new BodyProblem(path, "A link goes to an http, https or mailto address.");
}
