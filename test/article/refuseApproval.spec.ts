import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand, ArticleRefusal } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Gate } from "../../src/gate.js";
import { approvalOf, refusalOf, waiverOf } from "../support/telling/articleAfter.js";
import {
  altTextWritten,
  bodyWritten,
  captionWritten,
  dana,
  drafted,
  headlineChanged,
  holds,
  omar,
  picture,
  returned,
  submitted,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(articleDecider);
const text: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten, submitted];
const grave = "It names a minor.";
const refused = (gate: Gate, grounds = grave) => refusalOf(gate, text, [picture], grounds);

describe("Refusing an approval", () => {
  test("says no to exactly this text, on the grounds given", () => {
    const { type, data } = refused("legal");
    given(...text)
      .when(refuse("legal", { grounds: ` ${grave}\n` }))
      .thenRecorded({ type, data });
  });

  test("changes nothing when that is said already; other grounds are said anew", () => {
    given(...text, refused("legal"))
      .when(refuse("legal"))
      .thenNothing();
    const { type, data } = refused("legal", "It is in contempt.");
    given(...text, refused("legal"))
      .when(refuse("legal", { grounds: "It is in contempt." }))
      .thenRecorded({ type, data });
  });

  test("says on what grounds", () => {
    given(...text)
      .when(refuse("legal", { grounds: " " }))
      .thenInvalid("grounds");
  });

  test("needs an article in review", () => {
    given(...text, returned)
      .when(refuse("copy"))
      .thenRefused({ code: "NOT_IN_REVIEW" });
    const hold = { type: "ArticlePutOnHold", data: { reason: "Who was fined?" } } as const;
    given(...text, hold)
      .when(refuse("copy"))
      .thenRefused({ code: "ON_HOLD", reason: "Who was fined?" });
    given().when(refuse("copy")).thenRefused({ code: "NOT_FOUND" });
  });

  test("looks at what it is said of, as an approval does", () => {
    const approval = articleDecider.facets({
      type: "ApprovalGiven",
      data: { gate: "photo", contentHash: "5a" },
    });
    expect(articleDecider.facets(refused("photo"))).toEqual(approval);
    expect(approval.writes).toEqual(["gate:photo"]);
  });
});

describe("A refused text", () => {
  test("may not go out, whether or not the policy asks for that gate", () => {
    const past = [...text, approvalOf("copy", text, [picture]), refused("legal")];
    given(...past)
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "legal", grounds: grave }));
    given(...past)
      .when(publish(["copy", "legal"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "legal", grounds: grave }));
  });

  test("loses the approval that it had", () => {
    given(...text, approvalOf("copy", text, [picture]), refused("copy"))
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "copy", grounds: grave }));
  });

  test("loses it for good: let pass by a waiver afterwards, it is not cleared", () => {
    const { type, data } = approvalOf("copy", text, [picture]);
    given(...text, approvalOf("copy", text, [picture]), refused("copy"), waiverOf("copy", text, [picture]))
      .when({ type: "ApproveArticle", gate: "copy", by: dana, facts: { pictures: [picture] } })
      .thenRecorded({ type, data });
  });

  test("loses its waiver for good: approved and changed since, it does not pass by it again", () => {
    const cleared = [...text, waiverOf("copy", text, [picture]), refused("copy")];
    const other = [...cleared, approvalOf("copy", text, [picture]), headlineChanged("Harbour fined")];
    given(...other, approvalOf("copy", other, [picture]), headlineChanged(drafted.data.headline))
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "APPROVAL_VOID", gate: "copy" }));
  });

  test("is another one once it is changed: then the gate is closed, as before", () => {
    const changed = [...text, refused("legal"), headlineChanged("Harbour fined")];
    given(...changed)
      .when(publish(["legal"]))
      .thenRefused(blocked({ code: "GATE_CLOSED", gate: "legal" }));
    given(...changed, headlineChanged(drafted.data.headline))
      .when(publish(["legal"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "legal", grounds: grave }));
  });

  test("stays refused when another text was refused since", () => {
    const other = [...text, refused("copy"), headlineChanged("Harbour fined")];
    given(...other, refusalOf("copy", other, [picture], "Nor this."), headlineChanged(drafted.data.headline))
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "copy", grounds: grave }));
  });

  test("stays refused when another text was approved since", () => {
    const other = [...text, refused("copy"), headlineChanged("Harbour fined")];
    given(...other, approvalOf("copy", other, [picture]), headlineChanged(drafted.data.headline))
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "copy", grounds: grave }));
  });

  test("passes when the gate is opened for it after all", () => {
    const { type, data } = approvalOf("copy", text, [picture]);
    given(...text, refused("copy"))
      .when({ type: "ApproveArticle", gate: "copy", by: dana, facts: { pictures: [picture] } })
      .thenRecorded({ type, data });
    given(...text, refused("copy"), approvalOf("copy", text, [picture]), refused("photo"))
      .when(publish(["copy"]))
      .thenRefused(blocked({ code: "GATE_REFUSED", gate: "photo", grounds: grave }));
  });

  test("is opened by legal alone where legal refused it, in this wording or the next", () => {
    const approve = { type: "ApproveArticle", gate: "legal", facts: { pictures: [picture] } } as const;
    const chief = { ...dana, grants: [holds("editorInChief")] };
    const lawyer = { ...omar, grants: [holds("legal")] };
    for (const past of [
      [...text, refused("legal")],
      [...text, refused("legal"), headlineChanged("Harbour fined")],
    ]) {
      given(...past)
        .when({ ...approve, by: chief })
        .thenRefused({ code: "REFUSED_BY_LEGAL", grounds: grave });
      const { type, data } = approvalOf("legal", past, [picture]);
      given(...past)
        .when({ ...approve, by: lawyer })
        .thenRecorded({ type, data });
    }
  });
});

type RefuseApproval = Extract<Said<ArticleCommand>, { type: "RefuseApproval" }>;
const refuse = (gate: Gate, differences: Partial<RefuseApproval> = {}): RefuseApproval => ({
  type: "RefuseApproval",
  gate,
  grounds: grave,
  by: omar,
  facts: { pictures: [picture] },
  ...differences,
});
const publish = (requiredGates: readonly Gate[]) =>
  ({ type: "PublishArticle", facts: { pictures: [picture], story: [], requiredGates } }) as const;
const blocked = (...blockers: Extract<ArticleRefusal, { code: "BLOCKED" }>["blockers"]) =>
  ({ code: "BLOCKED", blockers }) as const;
