import { v7 } from "uuid";
import { aLongLife } from "./aLongLife.js";
import { aNewsroom, type Newsroom } from "./aNewsroom.js";
import { aroundInLog, checkpointFolder, dataFolder, makeBundle, verifyBundle } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { rounds } from "./rounds.js";

const lengths = [10, 100, 1_000] as const;

/** An article that was exported, and how often it was revised before. */
type Exported = Readonly<{ revisions: number; articleId: string; exportId: string }>;

/** What evidence costs: making a bundle of an article, and checking it, after 10, 100 and 1,000 revisions. */
export const evidence: Measurement = {
  title: "Evidence",
  take: (effort) =>
    inTemporaryFolder(async (folder) => {
      const newsroom = await aNewsroom(folder);
      const { store, ledger } = newsroom.house;
      const exported: Exported[] = [];
      for (const revisions of lengths) exported.push(await exportedAfter(newsroom, revisions));
      await ledger.seal();
      const checkpoints = checkpointFolder(dataFolder(folder).checkpoints);
      const make = ({ articleId, exportId }: Exported) =>
        makeBundle({ store, ledger, checkpoints, findAround: aroundInLog(store) }, articleId, exportId);
      const bundles = new Map<Exported, Buffer>();
      for (const one of exported) bundles.set(one, await make(one));
      const megabytes = (one: Exported) => (bundles.get(one)!.length / 1_000_000).toFixed(1);
      const compared = [
        ...(await perArticle(
          "making a bundle",
          exported,
          effort,
          megabytes,
          async (one) => void (await make(one)),
        )),
        ...(await perArticle("checking one", exported, effort, megabytes, (one) => {
          const report = verifyBundle(bundles.get(one)!, []);
          if (!report.holds) throw new Error(report.what);
        })),
      ];
      await newsroom.house.close();
      return compared;
    }),
};

async function exportedAfter(newsroom: Newsroom, revisions: number): Promise<Exported> {
  const { house, writer } = newsroom;
  const article = await aLongLife(newsroom, revisions);
  const exportId = v7();
  const request = { by: writer, origin: "desk", commandId: exportId, reason: "Asked for." } as const;
  const answer = await house.newsroom.ask(
    { ...request, id: article.id, expectedRevision: article.revision },
    { type: "ExportEvidence", exportId },
  );
  if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
  return { revisions, articleId: article.id, exportId };
}

async function perArticle(
  what: string,
  all: readonly Exported[],
  effort: Effort,
  megabytes: (one: Exported) => string,
  work: (one: Exported) => void | Promise<void>,
): Promise<readonly Comparison[]> {
  const took = (one: Exported) => async () => {
    const begin = performance.now();
    await work(one);
    return performance.now() - begin;
  };
  const figures = await rounds(
    effort.rounds,
    Object.fromEntries(all.map((one) => [one.revisions, took(one)])),
  );
  const [shortest, ...longer] = all;
  return longer.map((one) => ({
    measured: {
      what: `${what}, ${one.revisions} revisions (${megabytes(one)} MB)`,
      figures: figures[one.revisions]!,
    },
    baseline: { what: `${shortest!.revisions} revisions`, figures: figures[shortest!.revisions]! },
    unit: "ms",
    better: "less",
  }));
}
