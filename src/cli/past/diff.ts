import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ from: string; to: string; json?: boolean }>;

/** `stet diff`: what differs between two texts of an article. */
export const diffCommand = new Command("diff")
  .description("print what differs between two texts of an article, also while the newsroom is being served")
  .argument("<article>", "the article's global id")
  .requiredOption("--from <text>", "r3 (a revision), e2 (an edition), working, live, source, or an instant")
  .option("--to <text>", "the other text, named likewise", "working")
  .option("--json", "one line of JSON, for programs")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet diff article-0192… --from e1 --to working --data courier")
  .action(async (article: string, options: Options) => {
    const { printDifference } = await import("./printDifference.js");
    await printDifference(settings(options), { ...options, article });
  });
