import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Body } from "../../src/article/body/block.js";
import type { BlockOperation } from "../../src/article/body/blockOperations.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { a, b, body, bodyWritten, c, d, drafted, paragraph } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const [first, second] = body;

describe("Revising a body", () => {
  test("writes the first blocks", () => {
    given(drafted).when(revise(body)).thenRecorded(bodyWritten);
  });

  test("stores what changed, block by block, and nothing else", () => {
    given(drafted, bodyWritten)
      .when(revise([first, paragraph(c, "Nobody spoke."), paragraph(b, "It fined the port.")]))
      .thenRecorded(
        revised(
          { op: "inserted", block: paragraph(c, "Nobody spoke."), after: a },
          { op: "changed", block: paragraph(b, "It fined the port.") },
        ),
      );
  });

  test("tells a block that moved from one that was written again", () => {
    given(drafted, bodyWritten)
      .when(revise([second, first]))
      .thenRecorded(revised({ op: "moved", id: b, after: null }));
  });

  test("may take everything out", () => {
    given(drafted, bodyWritten)
      .when(revise([]))
      .thenRecorded(revised({ op: "removed", id: a }, { op: "removed", id: b }));
  });

  test("changes nothing when it says what is there, whatever the order of its keys", () => {
    const backwards = body.map((block) => Object.fromEntries(Object.entries(block).toReversed()));
    given(drafted, bodyWritten).when(revise(body)).thenNothing();
    given(drafted, bodyWritten)
      .when(revise(backwards as unknown as Body))
      .thenNothing();
    given(drafted).when(revise([])).thenNothing();
  });

  describe("while others write", () => {
    const theirs = revised({ op: "inserted", block: paragraph(c, "Nobody spoke."), after: b });

    test("stores what this writer changed, not what they had not seen", () => {
      given(drafted, bodyWritten, theirs)
        .lookingAt(1)
        .when(revise([paragraph(a, "The court sat at ten."), second]))
        .thenRecorded(revised({ op: "changed", block: paragraph(a, "The court sat at ten.") }));
    });

    test("changes nothing when the writer had changed nothing", () => {
      given(drafted, bodyWritten, theirs).lookingAt(1).when(revise(body)).thenNothing();
    });

    test("changes nothing when others have said exactly this", () => {
      given(drafted, bodyWritten, theirs)
        .lookingAt(1)
        .when(revise([...body, paragraph(c, "Nobody spoke.")]))
        .thenNothing();
    });

    test("keeps the writer's own block apart from theirs", () => {
      given(drafted, bodyWritten, theirs)
        .lookingAt(1)
        .when(revise([paragraph(d, "By our reporter."), ...body]))
        .thenRecorded(revised({ op: "inserted", block: paragraph(d, "By our reporter."), after: null }));
    });
  });

  test("is not how a translation is written", () => {
    given(translationOf(source)).when(revise(body)).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(revise(body)).thenRefused({ code: "NOT_FOUND" });
  });
});

const revise = (wanted: Body) => ({ type: "ReviseBody", body: wanted }) as const;
function revised(...operations: readonly BlockOperation[]): ArticleEvent {
  return { type: "BodyRevised", data: { operations } };
}
