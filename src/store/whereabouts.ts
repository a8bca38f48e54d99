import { statSync } from "node:fs";

/** Remembers which file a path leads to, and its write-ahead log if it has one; answers whether it still does. */
export function whereabouts(file: string): () => boolean {
  const parts = [file, `${file}-wal`];
  const seen = parts.map((part) => [part, identityOf(part)] as const);
  return () => seen.every(([part, identity]) => identity === undefined || identityOf(part) === identity);
}

function identityOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.dev} ${stat.ino}`;
}
