#!/usr/bin/env node
import { Command } from "commander";
import { approvalsCommand } from "./proving/approvals.js";
import { asReadCommand } from "./proving/asRead.js";
import { asOfCommand } from "./past/asOf.js";
import { blameCommand } from "./past/blame.js";
import { complain } from "./complain.js";
import { diffCommand } from "./past/diff.js";
import { exportCommand } from "./keeping/export.js";
import { erasuresCommand } from "./keeping/erasures.js";
import { keysCommand } from "./keeping/keys.js";
import { importCommand } from "./importing/import.js";
import { linkIdentityCommand } from "./serving/linkIdentity.js";
import { ledgerCommand } from "./proving/ledger.js";
import { rebuildCommand } from "./keeping/rebuild.js";
import { restoreCommand } from "./keeping/restore.js";
import { sampleCommand } from "./serving/sample.js";
import { serveCommand } from "./serving/serve.js";
import { tokenCommand } from "./serving/token.js";
import { bundleCommand } from "./proving/bundle.js";
import { trailCommand } from "./proving/trail.js";
import { verifyCommand } from "./proving/verify.js";
import { verifyStoreCommand } from "./keeping/verifyStore.js";

const commands = [
  serveCommand,
  sampleCommand,
  importCommand,
  tokenCommand,
  linkIdentityCommand,
  verifyStoreCommand,
  exportCommand,
  restoreCommand,
  keysCommand,
  erasuresCommand,
  rebuildCommand,
  ledgerCommand,
  trailCommand,
  diffCommand,
  blameCommand,
  asOfCommand,
  asReadCommand,
  bundleCommand,
  verifyCommand,
  approvalsCommand,
];

const stet = new Command("stet")
  .description("A newsroom's system of record: every editorial action is an event that stands for ever.")
  .showHelpAfterError("(`stet --help` lists the commands, `stet <command> --help` their options.)")
  // Words that cannot be understood are the asker's slip, as wrong settings are.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
for (const command of commands) stet.addCommand(command.copyInheritedSettings(stet));

stet.parseAsync().catch(complain);
