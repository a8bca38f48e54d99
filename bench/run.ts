import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { appends } from "./appends.js";
import { disk } from "./disk.js";
import { evidence } from "./evidence.js";
import { history } from "./history.js";
import { http } from "./http.js";
import { ledger } from "./ledger.js";
import { proof } from "./proof.js";
import { quick, thorough, type Measurement } from "./measurement.js";
import { rebuild } from "./rebuild.js";
import { sizes } from "./sizes.js";
import { table } from "./table.js";

const measurements: Readonly<Record<string, Measurement>> = {
  appends,
  http,
  rebuild,
  history,
  proof,
  disk,
  ledger,
  evidence,
  sizes,
};
const onlyWhenAsked: ReadonlySet<string> = new Set(["sizes"]);

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in measurements));
if (unknown.length > 0)
  throw new Error(
    `There is no measurement “${unknown.join(", ")}”; there are ${Object.keys(measurements).join(", ")}.`,
  );

const effort = values.quick ? quick : thorough;
const load = () => loadavg()[0]!.toFixed(1);
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version.slice(1)}, ${process.platform}, ` +
    `${cpus().length} × ${cpus()[0]!.model}, ${values.quick ? "one round only, to try" : `${effort.rounds} rounds`}, load ${load()}.`,
);
for (const [name, { title, take }] of Object.entries(measurements)) {
  if (positionals.length > 0 ? !positionals.includes(name) : onlyWhenAsked.has(name)) continue;
  const begin = performance.now();
  const comparisons = await take(effort);
  const seconds = Math.round((performance.now() - begin) / 1_000);
  console.log(`\n## ${title}\n\n${table(comparisons)}`);
  console.error(`(${name}: ${seconds} s, load ${load()})`);
}
