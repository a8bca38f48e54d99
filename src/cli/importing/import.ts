import { Command, Option } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions &
  Readonly<{
    as?: string;
    desk?: string;
    language?: string;
    slugline?: string;
    dryRun?: boolean;
    json?: boolean;
  }>;

/** `stet import`: news pages become drafts. */
export const importCommand = new Command("import")
  .description("read news pages, text or HTML, and draft an article from each")
  .argument("<file...>", "the pages; nothing is fetched from anywhere")
  .addOption(dataOption())
  .option("--as <who>", "whose import it is: a staff member's id or exact name")
  .option("--desk <id>", "the desk to open the stories for (else the only one you may)")
  .option("--language <tag>", "the pages' language, BCP 47 (else what each page shows)")
  .option("--slugline <words>", "the story's slugline, for one page (else made from the headline)")
  .addOption(new Option("--dry-run", "show what would be understood and record nothing"))
  .option("--json", "print one JSON document for programs and nothing else")
  .addHelpText("after", help())
  .action(async (files: readonly string[], options: Options, command: Command) => {
    const { as, desk, language, slugline, dryRun = false, json = false } = options;
    if (!dryRun && as === undefined)
      command.error("error: say whose import it is with --as, or try it with --dry-run");
    if (slugline !== undefined && files.length > 1)
      command.error("error: --slugline is for one page; each of several gets its own");
    const { importFiles } = await import("./importFiles.js");
    const wishes = { desk: desk ?? null, language: language ?? null, slugline: slugline ?? null };
    const went = await importFiles(files, settings(options), {
      ...wishes,
      as: dryRun ? null : (as ?? null),
      json,
    });
    if (!went) process.exitCode = 1;
  });

function help(): string {
  return `
Examples:
  stet import --dry-run page.html
  stet import --as "Ada Ortiz" --desk courts *.txt
  stet import --as "Ada Ortiz" --json page.html | jq '.files[].report.needsAPerson'

Leaves with 0 if every page was recorded or is here already, 1 if any failed, 2 if the command line is wrong.`;
}
