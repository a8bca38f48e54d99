import { Command, Option } from "commander";
import { gates } from "../../gate.js";
import { roles } from "../../actor.js";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";
import type { TrailWanted } from "./printTrail.js";

/** `stet trail`: what happened, line by line. */
export const trailCommand = new Command("trail")
  .description("print what happened, the oldest first, also while the newsroom is being served")
  .argument("[article]", "only an article with its story and its pictures: its global id")
  .option(
    "--by <person>",
    "only what this person did, or what was done on their behalf: their id or exact name",
  )
  .addOption(new Option("--role <role>", "only what this role allowed").choices(roles))
  .option("--type <event>", "only what is called this, such as PhotoCredited")
  .addOption(new Option("--gate <gate>", "only what was said on this gate").choices(gates))
  .option("--field <field>", "only what touched this field, such as headline or credit")
  .option("--block <id>", "only what touched this block of a body")
  .option("--confidential", "only that somebody was shown confidential words")
  .option("--from <instant>", "only what happened then or later, such as 2026-03-01T09:00:00Z")
  .option("--to <instant>", "only what happened before that")
  .option("--json", "a line of JSON for each event, for programs")
  .addOption(dataOption())
  .addHelpText(
    "after",
    "\nExample:\n  stet trail --data courier --type EditionPublished --from 2026-03-01T00:00:00Z",
  )
  .action(async (article: string | undefined, options: SettingOptions & Omit<TrailWanted, "article">) => {
    const { printTrail } = await import("./printTrail.js");
    await printTrail(settings(options), { ...options, article });
  });
