import { createHash } from "node:crypto";
import { decodePage } from "./decodePage.js";
import type { ImportReport, Unreadable } from "./page.js";
import { readHtmlPage } from "./readHtmlPage.js";
import { readTextPage } from "./readTextPage.js";
import { understand } from "./understand.js";

/** Reads a news page and says what was recognised. The same bytes always read the same; nothing is fetched. */
export function readPage(
  bytes: Uint8Array,
  name: string,
): ImportReport | Readonly<{ unreadable: Unreadable }> {
  const text = decodePage(bytes);
  if (typeof text !== "string") return text;

  const form = isHtml(text) ? "html" : "text";
  const reading = form === "html" ? readHtmlPage(text) : readTextPage(text);
  if (reading === null)
    return {
      unreadable: {
        code: "NESTED_TOO_DEEPLY",
        message: "The page's elements nest too deeply to be a news page.",
      },
    };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, sha256, form, ...understand(reading) };
}

/** A page is HTML if it opens with a tag, whatever its file is called. */
const isHtml = (text: string) =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|!--|[a-z][a-z0-9-]*[\s/>])/iu.test(text.slice(0, 1000));
