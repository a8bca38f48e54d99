import { Command } from "commander";

/** `stet verify`: checks a bundle of evidence as the stand-alone verifier does, because it is the same. */
export const verifyCommand = new Command("verify")
  .description("check a bundle of evidence, without the newsroom that it is from")
  .argument("<bundle>", "the zip file")
  .option(
    "--key <key>",
    "a verifier key of its ledger or of a witness, which you know from elsewhere",
    collect,
    [],
  )
  .addHelpText(
    "after",
    "\nLeaves with 0 if everything holds, 1 if anything does not, 2 if the command line is wrong.",
  )
  .action(async (bundle: string, { key }: Readonly<{ key: readonly string[] }>) => {
    const { main } = await import("../../../verifier/stet-verify.mjs");
    const words = [bundle, ...key.flatMap((one) => ["--key", one])];
    process.exitCode = main(words, process.stdout, process.stderr);
  });

function collect(word: string, before: readonly string[]): string[] {
  return [...before, word];
}
