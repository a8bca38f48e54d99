import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { largestPage } from "../../import/decodePage.js";
import type { ImportReport } from "../../import/page.js";
import { readPage } from "../../import/readPage.js";
import type { Reason } from "./importDocument.js";

/** Reads a file as a page, or says in a sentence why not. Never more of it than a page may have. */
export async function readPageFile(
  path: string,
): Promise<Readonly<{ report: ImportReport }> | Readonly<{ failure: Reason }>> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: largestPage })) chunks.push(chunk as Buffer);
  } catch (error) {
    return { failure: unreadable(error as NodeJS.ErrnoException) };
  }
  const read = readPage(Buffer.concat(chunks), basename(path));
  return "unreadable" in read ? { failure: read.unreadable } : { report: read };
}

function unreadable({ code, message }: NodeJS.ErrnoException): Reason {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "FILE_NOT_FOUND", message: "There is no such file." };
    case "EISDIR":
      return { code: "FILE_IS_A_FOLDER", message: "This is a folder; name the files in it." };
    case "EACCES":
    case "EPERM":
      return { code: "FILE_NOT_READABLE", message: "This file may not be read: permission was denied." };
    default:
      return { code: "FILE_NOT_READABLE", message: `This file cannot be read: ${message}.` };
  }
}
