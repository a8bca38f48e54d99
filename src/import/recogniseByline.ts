import { readLabel } from "./labels.js";
import type { Credited, CreditedRole } from "./page.js";
import { recogniseNames } from "./recogniseNames.js";

const roles = new Set<string>([
  "author",
  "originalAuthor",
  "translator",
  "editor",
  "photographer",
] satisfies CreditedRole[]);

/** Whom a line credits and for what: `By A and B`, `Перевод: В`. Null if it credits nobody. */
export function recogniseByline(text: string): readonly Credited[] | null {
  const label = readLabel(text);
  if (!label || !roles.has(label.meaning)) return null;
  const names = recogniseNames(label.value);
  // Without a colon one word is too little: “By Monday” is no byline.
  if (!names || (!label.colon && !names.every((name) => name.includes(" ")))) return null;
  return names.map((name) => ({ name, role: label.meaning as CreditedRole }));
}

/** Whether a line says that the page was translated, by whomever. */
export const saysTranslated = (text: string): boolean =>
  text.length <= 300 &&
  /\b(?:translated from|originally (?:published|written) in|translation from)\b|перевод с \p{L}+ского|тілінен аударыл|traducido del/iu.test(
    text,
  );
