import {
  editionName,
  editionPage,
  editionsIn,
  jsonFile,
  leftOut,
  manifestText,
  reportPage,
  rulingsIn,
  sha256,
  sourcesIn,
  writeZip,
  type Approvals,
  type Difference,
  type Leaf,
  type Manifest,
} from "../../verifier/stet-verify.mjs";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { SealedCheckpoint } from "../ledger/checkpointFolder.js";
import { leafOf } from "../ledger/leafOf.js";
import type { Ledger } from "../ledger/openLedger.js";
import { noteText, signNote, verifierKey } from "../ledger/signedNote.js";
import { inBase64 } from "../ledger/treeHash.js";
import type { EventStore } from "../store/eventStore.js";
import { keepFolds } from "../store/folds.js";
import { firstCovering, handingsOn, type Checkpoints } from "./checkpointsAround.js";
import { decidedTexts } from "./decidedTexts.js";
import { differenceOfEditions } from "./differenceOfEditions.js";
import { gatherEvidence, type FindAround, type WithheldEvent } from "./gatherEvidence.js";

/** What a bundle is made with. */
export type BundleParts = Readonly<{
  store: EventStore;
  ledger: Pick<Ledger, "indexOf" | "leaf" | "inclusion" | "consistency" | "keys">;
  checkpoints: Checkpoints;
  /** How what stands around an article is found; whichever way, the bundle is the same. */
  findAround: FindAround;
}>;

const seenByReaders =
  /^(EditionPublished|ArticleUnpublished|ArticleRepublished|ArticleRetracted|ArticleTakenDown|ArticleKilled)$/;
const decisions = /^(ApprovalGiven|ApprovalRefused|GateWaived)$/;

/**
 * Makes the bundle of an export that is on record: one zip file, the same byte for byte whenever it is made again with the
 * same keys and signatures (docs/evidence.md). Throws CONFIG_INVALID if there was no such export, or no checkpoint covers
 * it yet.
 */
export async function makeBundle(
  { store, ledger, checkpoints, findAround }: BundleParts,
  articleId: string,
  exportId: string,
): Promise<Buffer> {
  const gathered = await gatherEvidence(store, findAround, articleId, exportId);
  const { exported, shown, withheld, streams } = gathered;
  const article = exported.stream;
  const checkpoint = firstCovering(checkpoints, placeOf(exported));
  if (!checkpoint)
    throw new Fault("CONFIG_INVALID", "No checkpoint covers this export yet: seal one.", { article });
  const { size } = checkpoint;
  const proved = (event: Recorded) => {
    const index = placeOf(event);
    return { index, path: ledger.inclusion(index, size).map(inBase64) };
  };
  function placeOf({ position }: Recorded): number {
    const index = ledger.indexOf(position);
    if (index === null)
      throw new Fault("LEDGER_BROKEN", "The ledger has not got as far as this export.", { position });
    return index;
  }

  const lines = shown.map(leafOf);
  const leaves = lines.map((line) => JSON.parse(line) as Leaf);
  const places = shown.map(proved);
  const told = withheld.map(({ event, why }: WithheldEvent) => {
    const { stream, revision, type, meta } = event;
    const place = proved(event);
    const hash = inBase64(ledger.leaf(place.index));
    return { ...place, stream, revision, type, at: meta.at, by: meta.by, leafHash: hash, why };
  });
  const editions = editionsIn(leaves, article);
  const texts = await decidedTexts(
    keepFolds(store),
    shown.filter(({ stream, type }) => stream === article && decisions.test(type)),
  );
  const approvals = asRead<Approvals>({ rulings: rulingsIn(leaves, article, asRead(texts)), texts });
  const sources = sourcesIn(leaves);
  const differences = editions
    .slice(1)
    .map((edition, n) => asRead<Difference>(differenceOfEditions(editions[n]!, edition)));
  const earlier = earlierOnes(
    shown.filter(({ stream, type }) => stream === article && seenByReaders.test(type)),
  );

  /** The checkpoints that first covered what readers saw, which tell when it was there already. */
  function earlierOnes(events: readonly Recorded[]): readonly SealedCheckpoint[] {
    const found = new Map<number, SealedCheckpoint>();
    for (const event of events) {
      const first = firstCovering(checkpoints, placeOf(event));
      if (first && first.size < size) found.set(first.size, first);
    }
    return [...found.values()];
  }

  const { origin, signer, verifiers } = ledger.keys();
  const about = {
    bundle: "stet evidence",
    format: 1,
    origin,
    newsroom: leaves.find(({ type }) => type === "NewsroomOpened")?.data["name"] as string,
    article,
    exportId,
    checkpoint: { size, root: inBase64(checkpoint.root), sealedAt: checkpoint.sealedAt },
    streams: [...streams],
    leftOut,
  };
  const consistency = earlier.map(({ words, size: first }) => {
    return { note: words, path: ledger.consistency(first, size).map(inBase64) };
  });
  const files = new Map<string, Buffer>([
    ["events.jsonl", Buffer.from(lines.map((line) => `${line}\n`).join(""))],
    ["proofs.json", jsonFile({ proofs: places })],
    ["withheld.json", jsonFile({ withheld: told })],
    ["checkpoint.note", Buffer.from(checkpoint.words)],
    ["consistency.json", jsonFile({ earlier: consistency })],
    [
      "keys.json",
      jsonFile({
        keys: verifiers.map(verifierKey),
        rotations: handingsOn(checkpoints, verifiers).map(({ words }) => words),
      }),
    ],
    ["approvals.json", jsonFile(approvals)],
    ["sources.json", jsonFile(sources)],
  ]);
  for (const edition of editions) {
    files.set(`${editionName(edition)}.json`, jsonFile(edition));
    files.set(`${editionName(edition)}.html`, editionPage(edition));
  }
  for (const difference of differences)
    files.set(`differences/${difference.from}-${difference.to}.json`, jsonFile(difference));
  files.set(
    "report.html",
    reportPage({
      manifest: { ...about, files: [] },
      leaves,
      indices: places.map(({ index }) => index),
      withheld: told,
      editions,
      approvals,
      sources,
      differences,
      earlier: earlier.map((one) => ({ ...one, root: Buffer.from(one.root) })),
    }),
  );
  const listed = [...files]
    .map(([name, content]) => ({ name, size: content.length, sha256: sha256(content) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const manifest = jsonFile({ ...about, files: listed } satisfies Manifest);
  files.set("manifest.json", manifest);
  files.set("manifest.note", Buffer.from(noteText(signNote(manifestText(origin, manifest), [signer]))));
  return writeZip(files);
}

/** A value as whoever reads the bundle has it, down to the order of its members. */
const asRead = <Value>(value: unknown): Value => JSON.parse(jsonFile(value).toString()) as Value;
