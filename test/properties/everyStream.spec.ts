import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Command, Decider, Event } from "../../src/decider.js";
import { erasureDecider } from "../../src/erasure/erasure.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { photoDecider } from "../../src/photo/photo.js";
import { requestDecider } from "../../src/request/request.js";
import { serviceDecider } from "../../src/service/service.js";
import { sourceDecider } from "../../src/source/source.js";
import { staffDecider } from "../../src/staff/staff.js";
import { storyDecider } from "../../src/story/story.js";
import { threadDecider } from "../../src/thread/thread.js";
import {
  anyArticleCommand,
  anyNewsday,
  anyNewsroomCommand,
  anyPhotoCommand,
  anyStoryCommand,
} from "../support/arbitrary/anyCommand.js";
import { anyServiceCommand } from "../support/arbitrary/anyServiceCommand.js";
import { anyStaffCommand } from "../support/arbitrary/anyStaffCommand.js";
import { anyRequestCommand, anyThreadCommand } from "../support/arbitrary/anyTalk.js";
import { anyErasureCommand, anySourceCommand } from "../support/arbitrary/anySourceCommand.js";
import { live, logOf } from "../support/telling/live.js";
import type { Said } from "../support/telling/spec.js";

holdsFor(articleDecider, anyArticleCommand, anyNewsday);
holdsFor(erasureDecider, anyErasureCommand);
holdsFor(newsroomDecider, anyNewsroomCommand);
holdsFor(photoDecider, anyPhotoCommand);
holdsFor(requestDecider, anyRequestCommand);
holdsFor(serviceDecider, anyServiceCommand);
holdsFor(sourceDecider, anySourceCommand);
holdsFor(staffDecider, anyStaffCommand);
holdsFor(storyDecider, anyStoryCommand);
holdsFor(threadDecider, anyThreadCommand);

function holdsFor<State, C extends Command, E extends Event, Refusal>(
  decider: Decider<State, C, E, Refusal> & Readonly<{ events: readonly E["type"][] }>,
  anyCommand: fc.Arbitrary<Said<C>>,
  anyLife: fc.Arbitrary<readonly Said<C>[]> = fc.array(anyCommand, { maxLength: 25 }),
) {
  describe(`In the life of any ${decider.category}`, () => {
    test("asking twice records no more than asking once", () => {
      fc.assert(
        fc.property(anyLife, anyCommand, (past, command) => {
          const once = live(decider, [...past, command]);
          const [again] = live(decider, [command], once).slice(once.length);
          expect(again!.recorded).toEqual([]);
          expect(again!.after).toBe(again!.before);
        }),
      );
    });

    test("folding in pieces, kept as JSON in between, equals folding at once", () => {
      fc.assert(
        fc.property(anyLife, fc.nat(), (past, cut) => {
          const log = logOf(live(decider, past));
          const at = log.length === 0 ? 0 : cut % log.length;
          const piece = log.slice(0, at).reduce(decider.evolve, decider.initial);
          const kept = JSON.parse(JSON.stringify(piece)) as State;
          const whole = log.reduce(decider.evolve, decider.initial);
          expect(log.slice(at).reduce(decider.evolve, kept)).toEqual(whole);
        }),
      );
    });

    test("every event survives the way to disk and back, and says what it touches", () => {
      fc.assert(
        fc.property(anyLife, (past) => {
          for (const event of logOf(live(decider, past))) {
            expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
            expect(decider.facets(event).writes.length).toBeGreaterThan(0);
          }
        }),
      );
    });

    test("something happens at all", () => {
      const lives = fc.sample(anyLife, { numRuns: 200, seed: 7 }).map((past) => logOf(live(decider, past)));
      const types = new Set(lives.flat().map(({ type }) => type));
      expect(types.size).toBeGreaterThan(Math.min(2, decider.events.length - 1));
    });
  });
}
