const signatures: readonly (readonly [name: string, opening: string])[] = [
  ["a PDF document", "%PDF-"],
  ["an RTF document", "{\\rtf"],
  ["a PNG picture", "\x89PNG"],
  ["a JPEG picture", "\xff\xd8\xff"],
  ["a GIF picture", "GIF8"],
  ["a ZIP archive or an office document", "PK\x03\x04"],
  ["an old office document", "\xd0\xcf\x11\xe0"],
  ["a gzip archive", "\x1f\x8b"],
];

/** The name of the format that a file's first bytes betray, if it is one that people mistake for a page. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([, signature]) => opening.startsWith(signature))?.[0] ?? null;
}
