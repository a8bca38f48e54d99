/** The key of one subject: 32 bytes, and an id that what is sealed with it names. */
export type DataKey = Readonly<{ id: string; bytes: Buffer }>;

/**
 * The keys of confidential words, apart from the log: a subject is erased by destroying its key. Everything is
 * synchronous, and durable when it returns.
 */
export type KeyRing = Readonly<{
  /** A subject's key; null if none was made here, `destroyed` if there will never be one again. */
  keyOf: (subject: string) => DataKey | "destroyed" | null;
  /** Keeps the key of a subject that has none yet. */
  keep: (subject: string, key: DataKey) => void;
  /** Destroys a subject's key for ever, and leaves no byte of it in the file. */
  destroy: (subject: string) => void;
  /** The position in the log up to which erasures have been carried out on these keys; -1 for none. */
  erasedUpTo: () => number;
  /** Moves that position. */
  setErasedUpTo: (position: number) => void;
  /** Wraps every key anew under another master key, all of them or none. Answers how many. */
  rewrap: (masterKey: Buffer) => number;
  /** The master key that wraps them now. */
  masterKey: () => Buffer;
  close: () => void;
}>;
