const neverOpen = new Set(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);
const blocks = "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6";
const closes = new Map<string, readonly string[]>([
  ...`p header hr main nav ol pre section table ul ${blocks}`
    .split(" ")
    .map((name) => [name, ["p"]] as const),
  ["li", ["li"]],
  ["dt", ["dt", "dd"]],
  ["dd", ["dt", "dd"]],
  ["td", ["td", "th"]],
  ["th", ["th"]],
  ["tr", ["tr", "td", "th"]],
  ["option", ["option"]],
]);
const longestTag = 2000;

/**
 * Whether a page ever has more than so many elements open at once. A parser's work grows with the square of
 * that, so it is asked before parsing; where a tag is doubtful it counts as open. One pass, no tree.
 */
export function nestsDeeperThan(html: string, limit: number): boolean {
  const open: string[] = [];
  const times = new Map<string, number>();
  const count = (name: string, by: number) => times.set(name, (times.get(name) ?? 0) + by);
  const close = () => count(open.pop()!, -1);

  const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/giu;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = found[2]?.toLowerCase();
    if (name === undefined) {
      // `<!-->` is a whole comment, so its end may overlap its beginning.
      if (!skip(html, tag, tag.lastIndex - 2, /--!?>/gu)) return false;
    } else if (found[1] === "/") {
      if (times.get(name)) while (open.at(-1) !== name) close();
      if (times.get(name)) close();
    } else {
      while (closes.get(name)?.includes(open.at(-1) ?? "")) close();
      if (neverOpen.has(name) || closesItself(html, tag.lastIndex)) continue;
      if (name === "script" || name === "style") {
        if (!skip(html, tag, tag.lastIndex, new RegExp(`</${name}`, "giu"))) return false;
        continue;
      }
      open.push(name);
      count(name, 1);
      if (open.length > limit) return true;
    }
  }
  return false;
}

function skip(html: string, tag: RegExp, from: number, end: RegExp): boolean {
  end.lastIndex = from;
  if (!end.test(html)) return false;
  tag.lastIndex = end.lastIndex;
  return true;
}

/** Whether a tag certainly ends in `/>`: a slash inside a quoted value is none. */
function closesItself(html: string, from: number): boolean {
  const rest = html.slice(from, from + longestTag);
  const end = rest.indexOf(">");
  return end > 0 && /^(?:[^"'=]|=(?:\s*"[^"]*"|\s*'[^']*'|(?!\s*["'])))*\/$/u.test(rest.slice(0, end));
}
