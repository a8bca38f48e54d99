import { Command } from "commander";
import { Fault } from "../../fault.js";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

const leaves = "\nLeaves with 0 if everything holds, 1 if anything does not, 2 if the command line is wrong.";

const checkpoint = new Command("checkpoint")
  .description("print the newest signed checkpoint, to be kept outside the newsroom")
  .addOption(dataOption())
  .option("--seal", "seal one over everything that happened until now")
  .action(async ({ seal = false, ...options }: SettingOptions & Readonly<{ seal?: boolean }>) => {
    const { printCheckpoint } = await import("./printCheckpoint.js");
    await printCheckpoint(settings(options), seal);
  });

const prove = new Command("prove")
  .description(
    "print what proves that an event is in the log, or that one checkpoint is the beginning of another",
  )
  .argument("[event]", "an event: p42 for its position, or article-…@7 for a stream and a revision")
  .option("--from <size>", "instead of an event: the size of the earlier checkpoint")
  .option("--to <size>", "the size of the later checkpoint, or of the one that an event is proved against")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet ledger prove article-0192…@7 > event.proof.json")
  .action(
    async (
      event: string | undefined,
      { from, to, ...options }: SettingOptions & Readonly<{ from?: string; to?: string }>,
    ) => {
      const { proveFrom } = await import("./proveFrom.js");
      await proveFrom(settings(options), { event: event ?? null, from: from ?? null, to: to ?? null });
    },
  );

const verify = new Command("verify")
  .description(
    "check the whole log against the ledger and every checkpoint; or a proof, without the newsroom",
  )
  .argument("[proof]", "a file that `stet ledger prove` printed")
  .option("--key <key>", "a verifier key of the ledger, which you know from elsewhere", collect, [])
  .option("--against <note>", "a checkpoint that was kept elsewhere: the log must continue it", collect, [])
  .addOption(dataOption())
  .addHelpText("after", leaves)
  .action(
    async (
      proof: string | undefined,
      { key, against, ...options }: SettingOptions & Readonly<{ key: string[]; against: string[] }>,
    ) => {
      if (proof === undefined) {
        const { verifyLedgerAndTell } = await import("./verifyLedgerAndTell.js");
        if (!(await verifyLedgerAndTell(settings(options), { notes: against, keys: key })))
          process.exitCode = 1;
        return;
      }
      if (against.length > 0)
        throw new Fault("CONFIG_INVALID", "A proof brings its own checkpoint: leave --against out.");
      const { checkProof } = await import("./checkProof.js");
      if (!checkProof(proof, key)) process.exitCode = 1;
    },
  );

const key = new Command("key")
  .description("print the keys that check the ledger's checkpoints, the newest first")
  .addOption(dataOption())
  .option(
    "--replace",
    "seal from now on with a new key; the old one signs a last checkpoint together with it",
  )
  .action(async ({ replace = false, ...options }: SettingOptions & Readonly<{ replace?: boolean }>) => {
    const { printKeys } = await import("./printKeys.js");
    await printKeys(settings(options), replace);
  });

const vectors = new Command("vectors")
  .description("run published test vectors of RFC 6962, RFC 8785 and C2SP signed-note against this Stet")
  .argument("<path...>", "files or folders of vectors, in the formats of the projects that publish them")
  .addHelpText("after", leaves)
  .action(async (paths: readonly string[]) => {
    const { runVectors } = await import("./runVectors.js");
    if (!runVectors(paths)) process.exitCode = 1;
  });

/** `stet ledger`: the proof that nothing in the log was altered. */
export const ledgerCommand = new Command("ledger").description(
  "seal, prove and verify that nothing in the newsroom's log was altered",
);
for (const command of [checkpoint, prove, verify, key, vectors]) ledgerCommand.addCommand(command);

function collect(word: string, before: readonly string[]): string[] {
  return [...before, word];
}
