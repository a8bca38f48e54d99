/** A file in a zip file, its content, and where its header and its content begin and its content ends. */
export type ZippedFile = Readonly<{ content: Buffer; at: number; begins: number; ends: number }>;

/** The files of a zip file in which they are stored as they are, by name: read without the verifier's own reader. */
export function filesOf(zip: Buffer): ReadonlyMap<string, ZippedFile> {
  const files = new Map<string, ZippedFile>();
  for (let at = 0; zip.toString("latin1", at, at + 4) === "PK\u0003\u0004";) {
    const begins = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const ends = begins + zip.readUInt32LE(at + 18);
    const name = zip.toString("utf8", at + 30, at + 30 + zip.readUInt16LE(at + 26));
    files.set(name, { content: zip.subarray(begins, ends), at, begins, ends });
    at = ends;
  }
  return files;
}
