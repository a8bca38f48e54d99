import { createHash } from "node:crypto";
import { z } from "zod";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import { exportHeader, exportTrailer } from "./exportEvents.js";
import { linesOf } from "./linesOf.js";
import { flaw, recordedShape } from "./recordedShape.js";

const headerShape = z.object({ stet: z.literal(exportHeader.stet), format: z.int().min(1) });
const trailerShape = z.object({
  stet: z.literal(exportTrailer.stet),
  events: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** An event, the line of the file that it stands in, counted from 1, and how many bytes that line has. */
export type ExportedEvent = Readonly<{ event: Recorded; line: number; bytes: number }>;

/**
 * Reads an export line by line. Who has read it to the end without a Fault has read exactly what was exported;
 * who stops before does not know yet.
 */
export async function* exportedEvents(file: string): AsyncGenerator<ExportedEvent> {
  const hash = createHash("sha256");
  const check = orderOf();
  let line = 0;
  let events = 0;
  let ended = false;

  for await (const text of linesOf(file)) {
    line++;
    const value = parsed(text);
    if (ended) throw unreadable("the export has ended, but the file goes on");
    if (line === 1) readHeader(value);
    else if (isTrailer(value)) readTrailer(value);
    else {
      const event = eventIn(value);
      events++;
      yield { event, line, bytes: Buffer.byteLength(text) };
    }
    hash.update(text).update("\n");
  }
  if (line === 0) throw new Fault("EVENT_UNREADABLE", `${file} is empty.`, { file });
  if (!ended) throw unreadable("the file ends here, but the export does not: it was cut off");

  function unreadable(what: string, cause?: unknown): Fault {
    return new Fault("EVENT_UNREADABLE", `${file}, line ${line}: ${what}.`, { file, line }, { cause });
  }

  function parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw unreadable("this is not JSON", error);
    }
  }

  function readHeader(value: unknown): void {
    const { data: header, error } = headerShape.safeParse(value);
    if (!header) throw unreadable("a Stet export does not begin like this", error);
    if (header.format <= exportHeader.format) return;
    throw new Fault(
      "STORE_NEWER",
      `${file} has export format ${header.format}; this Stet reads up to format ${exportHeader.format}. Restore it with the Stet that wrote it, or a newer one.`,
      { file, found: header.format, readable: exportHeader.format },
    );
  }

  function readTrailer(value: unknown): void {
    const { data: trailer, error } = trailerShape.safeParse(value);
    if (!trailer) throw unreadable(`the closing line is damaged (${flaw(error)})`, error);
    if (trailer.events !== events)
      throw unreadable(`${trailer.events} events were exported, but ${events} are here`);
    if (trailer.sha256 !== hash.copy().digest("hex"))
      throw unreadable("the lines above are not what was exported: their SHA-256 is another");
    ended = true;
  }

  function eventIn(value: unknown): Recorded {
    const { data: event, error } = recordedShape.safeParse(value);
    if (!event) throw unreadable(`this is not a whole event (${flaw(error)})`, error);
    const disorder = check(event);
    if (disorder !== undefined) throw unreadable(disorder);
    // As it was parsed: the shape's own copy would drop a key like `__proto__`.
    return value as Recorded;
  }
}

/** Says what is out of order about an event that follows those it was asked about before. */
function orderOf(): (event: Recorded) => string | undefined {
  const next = new Map<string, number>();
  let last = -1;
  return ({ stream, revision, position }) => {
    const wanted = next.get(stream) ?? 0;
    if (revision !== wanted) return `revision ${wanted} of ${stream} should stand here, not ${revision}`;
    if (position <= last) return `position ${position} cannot follow position ${last}`;
    next.set(stream, wanted + 1);
    last = position;
    return undefined;
  };
}

const isTrailer = (value: unknown): boolean => typeof value === "object" && value !== null && "stet" in value;
