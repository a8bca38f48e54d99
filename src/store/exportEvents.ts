import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EventStore } from "./eventStore.js";

/** The first line of an export, and the newest format that `restoreEvents` reads. */
export const exportHeader = { stet: "events", format: 1 } as const;

/** The mark of the last line, which says how many events there are and the SHA-256 of all the lines before it. */
export const exportTrailer = { stet: "end" } as const;

/** When the export is made, and who wants to know how far it is. */
export type ExportOptions = Readonly<{ exportedAt: string; onProgress?: (events: number) => void }>;

const pageSize = 500;

/**
 * Writes every event that the store holds at this moment, one line of JSON each, and ends the stream that it writes to.
 * The lines need no Stet to be read, and a line more, less or changed shows in the last one.
 */
export async function exportEvents(
  store: EventStore,
  to: NodeJS.WritableStream,
  options: ExportOptions,
): Promise<Readonly<{ events: number; sha256: string }>> {
  const hash = createHash("sha256");
  let events = 0;
  let sha256 = "";
  await pipeline(Readable.from(text(), { objectMode: false }), to);
  return { events, sha256 };

  async function* text(): AsyncGenerator<string> {
    for await (const lines of pages()) {
      hash.update(lines);
      yield lines;
    }
    sha256 = hash.digest("hex");
    yield lineOf({ ...exportTrailer, events, sha256 });
  }

  async function* pages(): AsyncGenerator<string> {
    yield lineOf({ ...exportHeader, exportedAt: options.exportedAt });
    const head = await store.head(); // What comes later belongs to a later export, or there would be no end.
    for (let after = -1; after < head;) {
      const page = await store.readAll(after, pageSize);
      const past = page.filter(({ position }) => position <= head);
      yield past.map(lineOf).join("");
      events += past.length;
      options.onProgress?.(events);
      after = page.at(-1)?.position ?? head;
    }
  }
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;
