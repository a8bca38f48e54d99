import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ subject: string; issuer?: string; as?: string }>;

/** `stet link-identity`: lets the first editor-in-chief in who signs in at the identity provider, and others by them. */
export const linkIdentityCommand = new Command("link-identity")
  .description("let a member of the staff in who signs in at the newsroom's identity provider")
  .argument("<who>", "the staff member's id or exact name")
  .requiredOption("--subject <sub>", "who they are there, as its tokens spell it (`sub`)")
  .option("--issuer <url>", "the identity provider, as its tokens spell it (STET_OIDC_ISSUER)")
  .option("--as <who>", "the editor-in-chief whose decision it is (else themselves)")
  .addOption(dataOption())
  .addHelpText("after", '\nExample:\n  stet link-identity "Ada Ortiz" --subject 5f0c1d --data courier')
  .action(async (who: string, { subject, issuer, as, ...options }: Options) => {
    const { linkStaffMember } = await import("./linkStaffMember.js");
    const wish = { who, subject, issuer: issuer ?? null, as: as ?? who };
    process.stdout.write(`${await linkStaffMember(settings(options), wish)}\n`);
  });
