import { Command, InvalidArgumentError } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

const longest = 366;

/** `stet token`: lets a member of the staff in. */
export const tokenCommand = new Command("token")
  .description(
    "print a token for a member of the staff; it says who they are, their roles are read at each request",
  )
  .argument("<who>", "the staff member's id or exact name")
  .addOption(dataOption())
  .option("--days <number>", `how long it is good, up to ${longest} days`, readDays, 30)
  .action(async (who: string, { days, ...options }: SettingOptions & Readonly<{ days: number }>) => {
    const { issueToken } = await import("./issueToken.js");
    process.stdout.write(`${await issueToken(settings(options), who, days)}\n`);
  });

function readDays(words: string): number {
  const days = Number(words);
  if (Number.isInteger(days) && days >= 1 && days <= longest) return days;
  throw new InvalidArgumentError(`A token is good for 1 to ${longest} whole days.`);
}
