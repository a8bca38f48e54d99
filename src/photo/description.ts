import { hoursAfter, readInstant } from "../instant.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { fullWebAddress } from "../webAddress.js";
import type { DigitalSourceType } from "./digitalSourceType.js";

/** What the desk says of a picture (IPTC Photo Metadata), each by itself; null or empty as long as nobody has. */
export type PhotoDescription = Readonly<{
  /** What it shows. */
  description: string;
  title: string | null;
  /** Where it was found. */
  sourceUrl: string | null;
  photographer: string | null;
  bylineTitle: string | null;
  copyrightHolder: string | null;
  copyrightNotice: string | null;
  /** Who delivered it, and under which name or number there. */
  supplier: string | null;
  supplierReference: string | null;
  instructions: string | null;
  /** A year, a month, a day, or an instant with its offset from UTC, as exactly as is known. */
  dateTaken: string | null;
  sublocation: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  people: readonly string[];
  keywords: readonly string[];
  digitalSourceType: DigitalSourceType | null;
}>;

/** Some of it: what a desk corrects at once. */
export type DescriptionChanges = Partial<PhotoDescription>;

/** A picture of which nothing has been said. */
export const undescribed: PhotoDescription = {
  description: "",
  title: null,
  sourceUrl: null,
  photographer: null,
  bylineTitle: null,
  copyrightHolder: null,
  copyrightNotice: null,
  supplier: null,
  supplierReference: null,
  instructions: null,
  dateTaken: null,
  sublocation: null,
  city: null,
  region: null,
  country: null,
  people: [],
  keywords: [],
  digitalSourceType: null,
};

/** What can be said of a picture. */
export type DescriptionField = keyof PhotoDescription;

type Problem = Readonly<{ field: DescriptionField; problem: string }>;
type Read<Value> = Readonly<{ value: Value } | { problem: string }>;
type Readers = {
  readonly [Field in DescriptionField]: (
    said: PhotoDescription[Field],
    at: string,
  ) => Read<PhotoDescription[Field]>;
};

const oneLine = (said: string | null) => ({ value: said === null ? null : line(said) || null });
const lines = (said: readonly string[]) => ({
  value: [...new Set(said.map(line))].filter((one) => one !== ""),
});

const readers: Readers = {
  description(said) {
    const value = line(said);
    return value === "" ? { problem: "Say what the picture shows." } : { value };
  },
  title: oneLine,
  sourceUrl(said) {
    const value = said === null ? null : fullWebAddress(said);
    return said !== null && value === null ? { problem: "A source is an http or https address." } : { value };
  },
  photographer: oneLine,
  bylineTitle: oneLine,
  copyrightHolder: oneLine,
  copyrightNotice: oneLine,
  supplier: oneLine,
  supplierReference: oneLine,
  instructions: (said) => ({ value: said === null ? null : passage(said) || null }),
  dateTaken: readDateTaken,
  sublocation: oneLine,
  city: oneLine,
  region: oneLine,
  country: oneLine,
  people: lines,
  keywords: lines,
  digitalSourceType: (value) => ({ value }),
};

/** What is said of a picture as Stet stores it, or the first field that cannot be used as it is, and why. */
export function readDescription(said: DescriptionChanges, at: string): DescriptionChanges | Problem {
  const read: Record<string, unknown> = {};
  for (const field of Object.keys(readers) as DescriptionField[]) {
    if (said[field] === undefined) continue;
    const reader = readers[field] as (said: unknown, at: string) => Read<unknown>;
    const found = reader(said[field], at);
    if ("problem" in found) return { field, problem: found.problem };
    read[field] = found.value;
  }
  return read;
}

/** What of it is not said of the picture already. */
export function newIn(said: DescriptionChanges, before: PhotoDescription): DescriptionChanges {
  const known = (field: string) => JSON.stringify(before[field as DescriptionField]);
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => JSON.stringify(value) !== known(field)),
  );
}

const firstPhotograph = "1826";

function readDateTaken(said: string | null, at: string): Read<string | null> {
  const value = said === null ? null : said.trim() || null;
  if (value === null) return { value };
  const isDay = /^\d{4}(?:-\d{2}){0,2}$/.test(value);
  const begins = readInstant(isDay ? `${value}${"-01-01".slice(value.length - 4)}T00:00Z` : value);
  if (begins === null)
    return {
      problem:
        "A date is a year, a month, a day or an instant with its offset, such as 2026-03-01 or 2026-03-01T09:00+05:00.",
    };
  if (value < firstPhotograph)
    return { problem: `The oldest photograph that there is was taken in ${firstPhotograph}.` };
  // Somewhere on earth the day may have begun already.
  const now = isDay ? hoursAfter(at, 14).slice(0, value.length) : at;
  if ((isDay ? value : begins) > now)
    return { problem: `It cannot have been taken at ${value}, which is still to come.` };
  return { value };
}
