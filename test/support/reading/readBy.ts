import { expect, onTestFinished } from "vitest";
import { projections as all } from "../../../projections/projections.js";
import {
  openReadModels,
  type ReadModelParts,
  type ReadModels,
} from "../../../projections/engine/readModels.js";

const patience = 15_000;

/** Read models over a log, in memory unless a file is named; a fault that no one listens for fails the test. */
export async function readBy(
  parts: Partial<ReadModelParts> & Pick<ReadModelParts, "store">,
): Promise<ReadModels> {
  const unexpected: unknown[] = [];
  const readModels = await openReadModels({
    file: ":memory:",
    projections: all,
    onFault: (fault) => unexpected.push(fault),
    ...parts,
  });
  onTestFinished(async () => {
    await readModels.close();
    expect(unexpected).toEqual([]);
  });
  return readModels;
}

/** Resolves when the read models have this position; fails the test if that does not happen. */
export async function caughtUp(readModels: ReadModels, position: number): Promise<void> {
  expect(await readModels.waitFor(position, patience)).toBe(true);
}
