import { expect, test } from "vitest";
import { sampleAtWork } from "./support/newsroom/sampleAtWork.js";

// Decorators and circular types can break what is built and leave what is tested whole.
test("What `npm run build` builds serves the sample newsroom, and stops when it is asked to", async () => {
  const sample = await sampleAtWork();
  expect(await sample.ask(null, "{ latestPublished(first: 1) { nodes { headline } } }")).toEqual({
    data: { latestPublished: { nodes: [{ headline: expect.stringMatching(/./) as string }] } },
  });
  expect(await sample.ask("Judit Kray", "{ board { totalCount } }")).toEqual({
    data: { board: { totalCount: 14 } },
  });
  expect((await fetch(sample.url)).status).toBe(200);
  expect(await sample.stop()).toBe(0);
});
