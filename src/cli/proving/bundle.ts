import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ by: string; reason: string; out?: string }>;

/** `stet bundle`: evidence about one article, which anybody checks without the newsroom. */
export const bundleCommand = new Command("bundle")
  .description("record that evidence about an article is taken out, and write it into one zip file")
  .argument("<article>", "the article's id, article-…")
  .requiredOption("--by <who>", "who takes it out: an auditor, legal or standards, by id or exact name")
  .requiredOption("--reason <words>", "why, for good on record")
  .option("--out <file>", "the file to write (else evidence-<article>.zip)")
  .addOption(dataOption())
  .addHelpText(
    "after",
    '\nExample:\n  stet bundle article-0192… --by "Sanna Holt" --reason "The district court asks for it." --data courier',
  )
  .action(async (article: string, { by, reason, out, ...options }: Options) => {
    const { writeBundle } = await import("./writeBundle.js");
    await writeBundle(settings(options), { article, by, reason, out: out ?? `evidence-${article}.zip` });
  });
