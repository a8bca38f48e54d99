import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ json?: boolean }>;

/** `stet as-of`: an article as it stood. */
export const asOfCommand = new Command("as-of")
  .description(
    "print an article as it stood, with its story and its pictures as they were then, also while the newsroom is being served",
  )
  .argument("<article>", "the article's global id")
  .argument("<moment>", "r3 (a revision), or an instant such as 2026-03-01T09:00:00Z")
  .option("--json", "one line of JSON, for programs")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet as-of article-0192… r3 --data courier")
  .action(async (article: string, moment: string, options: Options) => {
    const { printAsOf } = await import("./printAsOf.js");
    await printAsOf(settings(options), { ...options, article, moment });
  });
