import { fieldsOf, type Content, type Difference, type Edition } from "../../verifier/stet-verify.mjs";
import type { Body } from "../article/body/block.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import { usualEffort } from "../difference/alignWords.js";
import { differenceOfBodies } from "../difference/differenceOfBodies.js";
import { differenceOfTexts } from "../difference/differenceOfTexts.js";

const inWords = /^(headline|dek|kicker|slug|pictures\/.*)$/;

/** What a bundle says of the difference between two editions: every field, and the body block by block, word by word. */
export function differenceOfEditions(first: Edition, second: Edition): Difference {
  const effort = usualEffort();
  const [was, is] = [fieldsOf(first.content), fieldsOf(second.content)] as [Fields, Fields];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted();
  const fields = names.flatMap((field) => {
    const [before, after] = [was[field] ?? null, is[field] ?? null];
    if (canonicalHash(before) === canonicalHash(after)) return [];
    const segments =
      inWords.test(field) && !Array.isArray(before) && !Array.isArray(after)
        ? differenceOfTexts(runsOf(before), runsOf(after), effort).map(({ change, text }) => ({
            change,
            text,
          }))
        : null;
    return [{ field, was: before, is: after, segments }];
  });
  const blocks = differenceOfBodies(bodyOf(first.content), bodyOf(second.content));
  return { from: first.edition, to: second.edition, fields, blocks: blocks as Difference["blocks"] };
}

type Fields = Readonly<Record<string, Json>>;

const runsOf = (words: Json) => (typeof words === "string" ? [{ text: words, marks: [] }] : []);
const bodyOf = ({ body }: Content) => body as unknown as Body;
