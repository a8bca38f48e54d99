import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet approvals`: who approved exactly what. */
export const approvalsCommand = new Command("approvals")
  .description(
    "print what was said on an article's gates, of exactly which text, and what became of it; also while the newsroom is being served",
  )
  .argument("<article>", "the article's global id")
  .option("--json", "a line of JSON for each, with the text itself, for programs")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet approvals article-0192… --data courier")
  .action(
    async (article: string, { json = false, ...options }: SettingOptions & Readonly<{ json?: boolean }>) => {
      const { printApprovals } = await import("./printApprovals.js");
      await printApprovals(settings(options), article, json);
    },
  );
