import type { Asked } from "../asked.js";
import type { Json } from "../decider.js";
import type { InputProblem } from "../inputProblem.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { isSealed, type Confidential } from "../sealed.js";
import { confidenceOf } from "./confidenceOf.js";
import type { SealedField } from "./confidential.js";
import type { DataKey, KeyRing } from "./keyRing.js";
import { openWords } from "./openWords.js";
import { sealWords, type RandomBytes } from "./sealWords.js";

/** What a command asks, where, and whether it is only tried. */
export type ToSeal = Readonly<{ asked: Asked; id: string; stream: string; preview: boolean }>;

/** Why words can be neither sealed nor opened here: there are no keys on this node, or the subject's was destroyed. */
export type NoKey = "elsewhere" | "destroyed";

/** A command without a confidential word in it, or what is wrong with one; `done` is told when it was performed. */
export type SealedAsk =
  | InputProblem
  | Readonly<{
      asked: Asked;
      /** Why its words could not be sealed; null if they are, or it brings none. */
      no: NoKey | null;
      /** Makes the subject's key durable; before anything that was sealed with it is. */
      keep: () => void;
      done: () => void;
    }>;

/** Words that were opened, by their field; null for a field that holds none. */
export type OpenedWords = Readonly<Record<string, string | null>>;

/** What seals confidential words on their way in, and opens them for who may. */
export type Vault = ReturnType<typeof openVault>;

const keyBytes = 32;
const idBytes = 8;
const nothing = () => {};

/** Opens a vault over a node's keys; null where it has none. */
export function openVault(keys: KeyRing | null, random: RandomBytes) {
  // A key that was not kept yet, and how many commands are on their way with it.
  const fresh = new Map<string, { key: DataKey; uses: number }>();

  const newKey = (): DataKey => ({ id: random(idBytes).toString("hex"), bytes: random(keyBytes) });

  /** Seals what is confidential in a command. Blank words become null, and are not sealed. */
  function seal({ asked, id, stream, preview }: ToSeal): SealedAsk {
    const { seals = [], subject: nameOf } = confidenceOf(asked) ?? {};
    if (!nameOf || seals.length === 0) return { asked, no: null, keep: nothing, done: nothing };
    const subject = nameOf(asked, id);
    const words: (readonly [SealedField, string | null])[] = [];
    for (const field of seals) {
      const read = readWords(at(asked, field.path), field);
      if (typeof read === "object" && read !== null) return read;
      words.push([field, read]);
    }
    const put = (make: (field: SealedField, word: string) => Json) =>
      words.reduce<Json>(
        (whole, [field, word]) => putAt(whole, field.path, word === null ? null : make(field, word)),
        asked as unknown as Json,
      ) as unknown as Asked;
    const kept = keys?.keyOf(subject) ?? null;
    if (keys === null || kept === "destroyed") {
      const no = keys === null ? "elsewhere" : "destroyed";
      return { asked: put(() => null), no, keep: nothing, done: nothing };
    }
    if (words.every(([, word]) => word === null))
      return { asked: put(() => null), no: null, keep: nothing, done: nothing };
    const { key, keep, done } = kept
      ? { key: kept, keep: nothing, done: nothing }
      : preview
        ? { key: newKey(), keep: nothing, done: nothing }
        : freshKey(keys, subject);
    const sealed = put((field, word) =>
      sealWords(word, key, { subject, stream, field: field.path.join(".") }, random),
    );
    return { asked: sealed, no: null, keep, done };
  }

  /** A key that two commands about one subject share before either has been obeyed, and that is forgotten if none is. */
  function freshKey(ring: KeyRing, subject: string) {
    const entry = fresh.get(subject) ?? { key: newKey(), uses: 0 };
    entry.uses++;
    fresh.set(subject, entry);
    return {
      key: entry.key,
      keep: () => void (ring.keyOf(subject) ?? ring.keep(subject, entry.key)),
      done: () => {
        if (--entry.uses === 0) fresh.delete(subject);
      },
    };
  }

  /** Opens what a command opens of its stream, or says why that cannot be. */
  function open({ asked, id, stream }: Omit<ToSeal, "preview">, state: unknown): OpenedWords | NoKey {
    const { opens, subject: nameOf } = confidenceOf(asked) ?? {};
    if (!opens || !nameOf) return {};
    const subject = nameOf(asked, id);
    const found = Object.entries(opens(asked, state));
    const key = keys === null ? null : keys.keyOf(subject);
    if (found.some(([, words]) => isSealed(words))) {
      if (key === "destroyed") return "destroyed";
      if (key === null || found.some(([, words]) => isSealed(words) && words.key !== key.id))
        return "elsewhere";
    }
    const openOne = (field: string, words: Confidential): string | null =>
      isSealed(words) ? openWords(words, key as DataKey, { subject, stream, field }) : words;
    return Object.fromEntries(found.map(([field, words]) => [field, openOne(field, words)]));
  }

  /** Destroys a subject's key, on a node that has keys. */
  const destroy = (subject: string): void => keys?.destroy(subject);

  return { seal, open, destroy };
}

/** The words of a field as they are sealed, null for blank ones; or what is wrong with them. */
function readWords(said: unknown, { path, most, lines }: SealedField): string | null | InputProblem {
  if (said === null || said === undefined) return null;
  if (typeof said !== "string") return { path, problem: "These words are a text, or null." };
  const words = lines === "one" ? line(said) : passage(said);
  if (words.length <= most) return words || null;
  return {
    path,
    problem: `These words take at most ${most.toLocaleString("en")} characters; they have ${words.length}.`,
  };
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | null)?.[name], value);

function putAt(whole: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  const parts = whole as Readonly<Record<string, Json>>;
  return { ...parts, [name]: putAt(parts[name] ?? null, rest, value) };
}
