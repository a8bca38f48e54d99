import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";
import type { AsReadWanted } from "./printAsRead.js";

/** `stet as-read`: what readers saw. */
export const asReadCommand = new Command("as-read")
  .description(
    "print what readers saw of an article, read from the log, also while the newsroom is being served",
  )
  .argument("[article]", "the article's global id; left out where --slug names an address")
  .option(
    "--at <instant>",
    "what they saw then, such as 2026-03-01T09:00:00Z; left out for a list of all times",
  )
  .option("--slug <address>", "instead of an article: what stood at this address at the instant")
  .option("--language <tag>", "the language of the address (BCP 47)", "en")
  .option("--json", "as JSON, for programs: every word as its edition recorded it")
  .addOption(dataOption())
  .addHelpText(
    "after",
    "\nExamples:\n  stet as-read article-0192… --data courier" +
      "\n  stet as-read article-0192… --at 2026-03-01T09:00:00Z" +
      "\n  stet as-read --slug harbour-fine --language en --at 2026-03-01T09:00:00Z",
  )
  .action(async (article: string | undefined, options: SettingOptions & Omit<AsReadWanted, "article">) => {
    const { printAsRead } = await import("./printAsRead.js");
    await printAsRead(settings(options), { ...options, article });
  });
