import { foreignFormat } from "./foreignFormat.js";
import type { Unreadable } from "./page.js";

/** The largest page that is read, in bytes. */
export const largestPage = 5 * 1024 * 1024;

/** A page's characters, or why these bytes are no page. A guess at an encoding would put wrong names in print. */
export function decodePage(bytes: Uint8Array): string | { unreadable: Unreadable } {
  if (bytes.length > largestPage)
    return no(
      "PAGE_TOO_LARGE",
      `The file is larger than ${largestPage} bytes, the most that a page may have.`,
    );

  const marked = byteOrderMark(bytes);
  const format = marked ? null : foreignFormat(bytes);
  if (format) return no("PAGE_NOT_TEXT", `The file is ${format}, not a text or HTML page.`);

  const charset = marked ?? (decode(bytes, "utf-8") === null ? declaredCharset(bytes) : "utf-8");
  // A page that says in single bytes that it is UTF-16 is not.
  if (charset === null || (marked === null && charset.startsWith("utf-16")))
    return no("ENCODING_UNKNOWN", "The file is not UTF-8 and does not say what it is. Save it as UTF-8.");

  const text = decode(bytes, charset);
  if (text === null)
    return no("ENCODING_UNKNOWN", `The file says it is ${charset} but cannot be read so. Save it as UTF-8.`);
  if (text.trim() === "") return no("PAGE_EMPTY", "The file is empty.");
  if (text.includes("\0")) return no("PAGE_NOT_TEXT", "The file holds binary data, not a text or HTML page.");
  return text;
}

const no = (code: Unreadable["code"], message: string) => ({ unreadable: { code, message } });

function byteOrderMark(bytes: Uint8Array): string | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return "utf-8";
  if (one === 0xff && two === 0xfe) return "utf-16le";
  if (one === 0xfe && two === 0xff) return "utf-16be";
  return null;
}

/** What a page's head says its encoding is. Asked only when it is not UTF-8: browsers re-save pages and leave the old word. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const said =
    /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head) ??
    /<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  return said?.[1]?.toLowerCase() ?? null;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
