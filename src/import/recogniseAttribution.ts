import type { Text } from "../article/body/block.js";
import type { AttributedOutlet } from "./page.js";

const quoted = `[«“"„][^«»“”"„]{2,60}[»”"“]`;
const domain = String.raw`(?:[\p{L}\p{N}-]{1,40}\.){1,3}\p{L}{2,10}(?![\p{L}\p{N}])`;
const word = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}’'&/-]{0,40}(?:\.\p{L}{2,10})?`;
const name = String.raw`(?<name>${quoted}|${domain}|${word}(?: (?:of |the |de |del |la |los )?${word}){0,4})`;
const trade = String.raw`(?:(?<trade>корреспондент|агентство|издание|портал|газета|телеканал|сайт|журнал|ресурс|агенттігі|diario|agencia|portal|periódico|medio|newspaper|agency|outlet|broadcaster|website|وكالة|صحيفة|موقع|قناة) )?`;
const before = String.raw`(?<![\p{L}\p{N}.’'-])`;
const after = String.raw`(?![\p{L}\p{N}])`;

/** How a text says where it has something from. `named` phrases are said of outlets only, `free` ones of anybody. */
const phrases: readonly (readonly ["named" | "free", RegExp])[] = (
  [
    ["free", `(?<tail>, )?${before}${name} (?:also )?(?:reports|reported|writes|wrote)${after}`],
    ["free", `${before}(?:[Aa]ccording to|[Cc]iting|[Aa]s reported by|told) (?:the )?${trade}${name}`],
    ["named", `${before}(?:сообщает|сообщают|переда[её]т|пишет|информирует) ${trade}${name}`],
    [
      "free",
      `${before}(?:сообщил[аио]?|рассказал[аио]?|[Сс]о ссылкой на|[Пп]о данным|[Пп]о информации) ${trade}${name}`,
    ],
    ["free", `(?<tail>, )?${before}${name} (?:сообщает|передает|передаёт|пишет)${after}`],
    ["named", `${before}деп (?:хабарлайды|хабарлады|жазады|жазды) ${trade}${name}`],
    [
      "free",
      `(?<tail>, )?${before}${name}(?:-\\p{L}{1,5})? (?:хабарлайды|хабарлады|хабарлағандай|жазды|мәліметінше)${after}`,
    ],
    ["named", `${before}(?:informa|reporta) (?:el |la )?${trade}${name}`],
    [
      "free",
      `${before}(?:[Ss]egún|informó|reportó|publicó|[Dd]e acuerdo con) (?:el |la |los )?${trade}${name}`,
    ],
    ["free", `${before}(?:ذكرت|أفادت|نقلت|بحسب|وفقا ل|وفقًا ل) ?${trade}${name}`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(source, "gu")] as const);

const wires = new Set(
  (
    "reuters afp ap tass тасс interfax интерфакс kazinform казинформ bbc cnn efe dpa upi bloomberg ria риа xinhua " +
    "anadolu azattyq азаттык азаттық rfe/rl meduza медуза al-jazeera kaztag казтаг"
  ).split(" "),
);
const trades =
  /(?:^|[\s«“"-])(?:news|times|post|press|herald|gazette|tribune|courier|ledger|wire|journal|observer|chronicle|radio|tv|agency|новости|вестник|газета|телеканал|агентство|радио|хабар|хабары|ақпарат|газеті|агенттігі|noticias|diario|agencia|prensa)(?:$|[\s»”"-])/iu;

/** The outlets that a stretch of text says it has something from, with the address it links them to, if any. */
export function recogniseAttribution(content: readonly Text[]): readonly AttributedOutlet[] {
  const text = content.map((run) => run.text).join("");
  return phrases
    .flatMap(([kind, phrase]) => [...text.matchAll(phrase)].map((found) => ({ kind, found })))
    .filter(({ kind, found }) => kind === "named" || namesOutlet(found, text))
    .sort((one, other) => one.found.index - other.found.index)
    .map(({ found }) => ({
      name: unquoted(found.groups!.name!),
      url: linkWithin(content, found.index, found.index + found[0].length),
    }));
}

function namesOutlet(found: RegExpExecArray, text: string): boolean {
  const { name: called, trade: called_, tail } = found.groups!;
  if (called_ || isOutletName(called!)) return true;
  // “…, Steppe Ledger reports.” closes a sentence; a person's words hardly ever do so in the present tense.
  return (
    tail !== undefined &&
    /^[.;]|^$/u.test(text.slice(found.index + found[0].length, found.index + found[0].length + 1))
  );
}

const isOutletName = (called: string) =>
  new RegExp(`^(?:${domain}|${quoted})$`, "u").test(called) ||
  wires.has(called.toLowerCase()) ||
  trades.test(called);

const unquoted = (called: string) => called.replace(/^[«“"„]|[»”"“]$/gu, "");

function linkWithin(content: readonly Text[], from: number, to: number): string | null {
  let start = 0;
  for (const run of content) {
    const end = start + run.text.length;
    const link = run.marks?.find((mark) => mark.type === "link");
    if (link?.type === "link" && start < to && end > from) return link.attrs.href;
    start = end;
  }
  return null;
}
