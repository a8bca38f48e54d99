import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import type { Effort } from "../difference/alignWords.js";
import { wordsOf } from "../difference/wordsOf.js";
import { lostWords, type Likeness, type Lost } from "./lostWords.js";
import { noWords, rewritten, type OwnedWords, type Rewriting } from "./ownedWords.js";
import { plainWords } from "./plainWords.js";
import type { Sayings } from "./said.js";

// What one event takes out and puts in elsewhere is the same from three words on, or if it is all of what was there;
// what comes back later, perhaps because somebody wrote it anew, from eight words on.
const atOnce: Likeness = { phrase: 5, orWhole: true };
const later: Likeness = { phrase: 15, orWhole: false };

/**
 * For each block that stands in a body, whose its words are: through whatever was split, joined, cut and pasted between blocks.
 * `said` is what the body's blocks ever said and in which order they stood, by `body:<block>` and `body`; blocks of which the
 * newest alone is known are left out. Says after each event how many words it has gone through.
 */
export function* blameBody(
  said: ReadonlyMap<string, Sayings>,
  effort: Effort,
): Generator<number, ReadonlyMap<string, OwnedWords>> {
  const standing = new Map<string, OwnedWords>();
  const latest = new Map<string, OwnedWords>();
  const known = new Map<string, readonly number[]>();
  const lost = lostWords(later, effort);

  for (const { position, order, written } of stepsOf(said)) {
    const gone: Lost[] = [];
    const rewritings: (Rewriting & Readonly<{ id: string; key: string }>)[] = [];
    for (const [id, value] of written) {
      const text = plainWords(value);
      const stood = standing.get(id);
      if (text === "") {
        if (stood) gone.push(allOf(stood));
        standing.delete(id);
        continue;
      }
      // What was taken out and put back is held against what it was.
      const rewriting = rewritten(latest.get(id) ?? noWords, wordsOf(text), position, effort);
      const key = `${id} ${canonicalHash(text)}`;
      const before = known.get(key);
      if (stood && rewriting.gone.length > 0) gone.push({ of: stood, gone: rewriting.gone });
      rewritings.push({ ...rewriting, ...(before && { owners: [...before], come: [] }), id, key });
    }
    if (order)
      for (const [id, words] of standing)
        if (!order.has(id)) {
          gone.push(allOf(words));
          standing.delete(id);
        }
    const moved = lostWords(atOnce, effort);
    gone.forEach(moved.add);
    for (const { id, key, ...rewriting } of rewritings) {
      lost.giveBack(rewriting);
      moved.giveBack(rewriting);
      const { words, owners } = rewriting;
      known.set(key, owners);
      latest.set(id, { words, owners });
      standing.set(id, { words, owners });
    }
    gone.forEach(lost.add);
    yield rewritings.reduce((count, { words }) => count + words.length, 1);
  }
  return standing;
}

const allOf = (of: OwnedWords): Lost => ({ of, gone: [[0, of.words.length]] });

type Step = { position: number; order: ReadonlySet<string> | null; written: [id: string, value: Json][] };

/** What each event wrote, and in which order the blocks stood after it, the oldest first. */
function stepsOf(said: ReadonlyMap<string, Sayings>): readonly Step[] {
  const steps = new Map<number, Step>();
  function stepAt(position: number): Step {
    const step = steps.get(position) ?? { position, order: null, written: [] };
    steps.set(position, step);
    return step;
  }
  for (const [part, { said: all, isAll }] of said)
    for (const { position, value } of isAll ? all : [])
      if (part === "body") stepAt(position).order = new Set(value as readonly string[]);
      else stepAt(position).written.push([part.slice("body:".length), value]);
  return [...steps.values()].toSorted((one, other) => one.position - other.position);
}
