import { z } from "zod";
import { Fault } from "../../fault.js";
import { usualGuards, type Guards } from "./guards.js";
import { usualLimits } from "./limits.js";
import { readTrustedDocuments } from "./trustedDocuments.js";

const onOrOff = () => z.enum(["on", "off"], "Choose on or off.").default("off");

const rate = (usual: number) =>
  z
    .string()
    .regex(/^(off|[1-9]\d{3,14})$/, "Say the cost that each may ask for in a minute, from 1000, or off.")
    .transform((words) => (words === "off" ? null : Number(words)))
    .default(usual);

const originsIn = (words: string) => words.split(",").map((word) => word.trim());
const isOrigin = (word: string) => URL.canParse(word) && new URL(word).origin === word;

/** The settings that say what is allowed of those who ask. */
export const guardSettings = {
  STET_MOST_COST: z.coerce
    .number("The most that one operation may cost is a number.")
    .int("The most that one operation may cost is a whole number.")
    .min(1_000, "The most that one operation may cost is 1000 at least.")
    .default(usualLimits.cost),
  STET_RATE: rate(usualGuards.rates.staff!),
  STET_READER_RATE: rate(usualGuards.rates.readers!),
  STET_LINES_PER_ADDRESS: z
    .string()
    .regex(/^(off|[1-9]\d{0,5})$/, "Say how many lines may be open from one address, from 1, or off.")
    .transform((words) => (words === "off" ? null : Number(words)))
    .default(usualGuards.linesPerAddress),
  STET_DEADLINE: z.coerce
    .number("A deadline is a number of seconds.")
    .min(0.1, "A deadline is a tenth of a second at least.")
    .max(600, "A deadline is ten minutes at most.")
    .default(usualGuards.deadline / 1000),
  STET_ORIGINS: z
    .string()
    .refine(
      (words) => originsIn(words).every(isOrigin),
      "Pages are named by origin, such as https://desk.example, with commas between.",
    )
    .transform(originsIn)
    .default([]),
  STET_INTROSPECTION: z
    .enum(["everybody", "staff", "nobody"], "Choose everybody, staff or nobody.")
    .default(usualGuards.introspection),
  STET_TRUSTED_DOCUMENTS: z.string().optional(),
  STET_DOCUMENTS: z.enum(["any", "trusted"], "Choose any or trusted.").default("any"),
  STET_METRICS: onOrOff(),
  STET_BEHIND_PROXY: onOrOff(),
};

type Read = z.infer<z.ZodObject<typeof guardSettings>>;

/** What the settings allow of those who ask: the guards, and the file of the operations that are known beforehand. */
export type GuardConfig = Omit<Guards, "documents"> &
  Readonly<{ documents: Readonly<{ file: string | null; only: boolean }> }>;

/** What is allowed of those who ask, as the settings say. Throws CONFIG_INVALID where they contradict each other. */
export function guardsFrom(read: Read): GuardConfig {
  const { STET_DOCUMENTS, STET_TRUSTED_DOCUMENTS: file = null } = read;
  const only = STET_DOCUMENTS === "trusted";
  if (only && file === null)
    throw new Fault("CONFIG_INVALID", "STET_TRUSTED_DOCUMENTS: Name the file of what is to be trusted.");
  return {
    ...usualGuards,
    operation: { ...usualLimits, cost: read.STET_MOST_COST },
    rates: { staff: read.STET_RATE, readers: read.STET_READER_RATE },
    linesPerAddress: read.STET_LINES_PER_ADDRESS,
    deadline: read.STET_DEADLINE * 1000,
    origins: read.STET_ORIGINS,
    introspection: read.STET_INTROSPECTION,
    documents: { file, only },
    metrics: read.STET_METRICS === "on",
    behindProxy: read.STET_BEHIND_PROXY === "on",
  };
}

/** The guards with the operations that are known beforehand, read from their file. */
export const openGuards = ({ documents: { file, only }, ...guards }: GuardConfig): Guards => ({
  ...guards,
  documents: { texts: file === null ? new Map() : readTrustedDocuments(file), only },
});
