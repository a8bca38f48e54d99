/** One line of a scrape. */
export type Sample = Readonly<{ name: string; labels: Readonly<Record<string, string>>; value: number }>;

/** What a scrape says a metric is. */
export type Family = Readonly<{ name: string; help: string; type: string }>;

// Prometheus reads numbers in either case.
const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (NaN|[+-]Inf|-?[0-9.]+(?:e[+-]?\d+)?)(?: \d+)?$/i;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;
const types: ReadonlySet<string> = new Set(["counter", "gauge", "histogram", "summary", "untyped"]);

/**
 * Reads Prometheus' text format, version 0.0.4, and throws at whatever is not spelled as it says: unknown lines, samples
 * before their help and type or apart from them, a series twice.
 */
export function readMetrics(
  text: string,
): Readonly<{ samples: readonly Sample[]; families: readonly Family[] }> {
  if (!text.endsWith("\n")) throw new Error("A scrape ends with a line feed.");
  const families: { name: string; help: string; type: string }[] = [];
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const said of text.split("\n").filter((each) => each !== "")) {
    const [, word, name = "", rest = ""] = /^# (HELP|TYPE) (\S+)(?: (.*))?$/.exec(said) ?? [];
    if (word === "HELP") families.push({ name, help: rest, type: "" });
    else if (word === "TYPE") {
      const family = families.at(-1);
      if (family?.name !== name || family.type !== "" || !types.has(rest))
        throw new Error(`Out of place: ${said}`);
      family.type = rest;
    } else {
      const sample = readSample(said);
      if (seen.has(said.slice(0, said.lastIndexOf(" ")))) throw new Error(`Said twice: ${said}`);
      seen.add(said.slice(0, said.lastIndexOf(" ")));
      const { name: of = "", type } = families.at(-1) ?? {};
      const parts = type === "histogram" ? ["_bucket", "_sum", "_count"].map((part) => of + part) : [of];
      if (!parts.includes(sample.name)) throw new Error(`Apart from its family: ${said}`);
      samples.push(sample);
    }
  }
  return { samples, families };
}

function readSample(said: string): Sample {
  const [, name, inside = "", value] = line.exec(said) ?? [];
  if (name === undefined || value === undefined) throw new Error(`No line of Prometheus': ${said}`);
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  while (label.lastIndex < inside.length) {
    const [, key, content] = label.exec(inside) ?? [];
    if (key === undefined || content === undefined || key in labels) throw new Error(`No labels: ${said}`);
    labels[key] = content;
  }
  return { name, labels, value: Number(value.replace("Inf", "Infinity")) };
}
