import { afterEach, beforeEach, describe } from "vitest";
import { appending } from "./contract/appending.js";
import { closing } from "./contract/closing.js";
import { concurrency } from "./contract/concurrency.js";
import { conflicts } from "./contract/conflicts.js";
import { fidelity } from "./contract/fidelity.js";
import { following } from "./contract/following.js";
import { reading } from "./contract/reading.js";
import { repetition } from "./contract/repetition.js";
import type { StoreUnderTest, Subject } from "./contract/subject.js";

/** What every event store must do; written once, run against each. */
export function eventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let current: ReturnType<Subject>;
    const subject: Subject = () => current;

    beforeEach(async () => {
      const opened = await open();
      current = { ...opened, start: await opened.store.head() };
    });
    afterEach(async () => current.dispose());

    appending(subject);
    conflicts(subject);
    repetition(subject);
    concurrency(subject);
    reading(subject);
    fidelity(subject);
    following(subject);
    closing(subject);
  });
}

export type { StoreUnderTest } from "./contract/subject.js";
