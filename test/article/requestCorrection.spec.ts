import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  correctionAccepted,
  correctionRejected,
  correctionRequested,
  requestAnswered,
  requestId,
} from "../support/telling/correctionFacts.js";
import { edition } from "../support/telling/edition.js";
import { bodyWritten, dana, drafted, headlineChanged, ines, omar, uuid } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const live = [drafted, bodyWritten, edition(1, [drafted, bodyWritten])] as const;
const { data } = correctionRequested;
const ask = { type: "RequestCorrection", ...data } as const;
const accept = { type: "AssessCorrection", by: omar, ...correctionAccepted.data } as const;
const reject = { type: "AssessCorrection", by: omar, ...correctionRejected.data } as const;
const asked = [...live, correctionRequested] as const;

describe("RequestCorrection", () => {
  test("keeps who says what is wrong, how it reached the newsroom, and what they gave to prove it", () => {
    given(...live)
      .when(ask)
      .thenRecorded(correctionRequested);
  });

  test("keeps words without what stands around them, and nothing where nothing was said", () => {
    const askedBy = { kind: "reader", name: null, contact: null } as const;
    given(...live)
      .when({ ...ask, askedBy, channel: " E-mail ", text: " It was the port.\n", evidence: " " })
      .thenRecorded({
        ...correctionRequested,
        data: { ...data, askedBy, evidence: null },
      });
  });

  test("is recorded once; the same id with other words is another request", () => {
    given(...asked)
      .when(ask)
      .thenNothing();
    given(...asked, correctionAccepted, requestAnswered(2))
      .when(ask)
      .thenNothing();
    given(...asked)
      .when({ ...ask, text: "It was the ship." })
      .thenInvalid("requestId");
    given(...asked)
      .when({ ...ask, requestId: uuid(0x902) })
      .thenRecorded({ ...correctionRequested, data: { ...data, requestId: uuid(0x902) } });
  });

  test.each(["channel", "text"] as const)("needs its %s", (field) => {
    given(...live)
      .when({ ...ask, [field]: " \n" })
      .thenInvalid(field);
  });

  test("is about what readers have seen, and still if they no longer do", () => {
    given(drafted, bodyWritten).when(ask).thenRefused({ code: "NEVER_PUBLISHED" });
    given(...live, { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } })
      .when(ask)
      .thenRecorded(correctionRequested);
  });

  test("needs an article", () => {
    given().when(ask).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("AssessCorrection", () => {
  test("says that it was an error and how grave, or that it was none", () => {
    given(...asked)
      .when(accept)
      .thenRecorded(correctionAccepted);
    given(...asked)
      .when(reject)
      .thenRecorded(correctionRejected);
  });

  test("records nothing that is so already, whoever said it", () => {
    given(...asked, correctionAccepted)
      .when({ ...accept, by: dana, grounds: ` ${accept.grounds} ` })
      .thenNothing();
    given(...asked, correctionAccepted, requestAnswered(2))
      .when(accept)
      .thenNothing();
  });

  test("may be said anew, with what was found since, until an edition answers", () => {
    given(...asked, correctionRejected)
      .when(accept)
      .thenRecorded(correctionAccepted);
    given(...asked, correctionAccepted, requestAnswered(2))
      .when(reject)
      .thenRefused({ code: "CORRECTION_REQUEST_ANSWERED", requestId, edition: 2 });
  });

  test("says on what grounds, and how grave an error is that is one", () => {
    given(...asked)
      .when({ ...reject, grounds: " " })
      .thenInvalid("grounds");
    given(...asked)
      .when({ ...accept, severity: null })
      .thenInvalid("severity");
    given(...asked)
      .when({ ...reject, severity: "minor" })
      .thenInvalid("severity");
  });

  test("takes four eyes: who wrote any of the text, before or since, does not say that it is right", () => {
    const disputed = { code: "WROTE_WHAT_IS_DISPUTED" } as const;
    given(...asked)
      .when({ ...reject, by: ines })
      .thenRefused(disputed);
    given(...asked, { ...headlineChanged("Port fined"), by: omar.staffId })
      .when(reject)
      .thenRefused(disputed);
    given(...asked)
      .when({ ...accept, by: ines })
      .thenRecorded(correctionAccepted);
  });

  test("needs the request", () => {
    given(...live)
      .when(accept)
      .thenRefused({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  });
});

test("A request says how far the newsroom has come with it, and who brought it there", () => {
  const { correctionRequests } = articleAfter([
    ...asked,
    { ...correctionAccepted, by: omar.staffId },
    { ...requestAnswered(2), by: dana.staffId },
  ]);
  const { requestId: _, ...found } = correctionAccepted.data;
  expect(correctionRequests).toMatchObject([
    {
      ...data,
      recorded: { by: ines.staffId },
      assessment: { ...found, by: omar.staffId },
      answered: { edition: 2, by: dana.staffId },
    },
  ]);
});

test("Facets: two requests never meet, one has one answer, and an assessment is of what readers see now", () => {
  const { facets } = articleDecider;
  expect(facets(correctionRequested)).toStrictEqual({
    writes: [`correctionRequest:${requestId}`],
    reads: [],
  });
  expect(facets(correctionAccepted)).toStrictEqual({
    writes: [`correctionRequest:${requestId}`],
    reads: ["publication"],
  });
  expect(facets(requestAnswered(2)).writes).toStrictEqual([`correctionRequest:${requestId}`]);
});

describe("OpenAskersContact", () => {
  const openingId = uuid(0x911);
  const open = { type: "OpenAskersContact", requestId, openingId, reason: "To ask which port." } as const;
  const opened = { type: "AskersContactOpened", data: { requestId, openingId } } as const;

  test("is recorded each time, for a reason, and once for the same opening", () => {
    given(...asked)
      .when(open)
      .thenRecorded(opened);
    given(...asked, opened)
      .when(open)
      .thenNothing();
    given(...asked, opened)
      .when({ ...open, openingId: uuid(0x912) })
      .thenRecorded({ ...opened, data: { requestId, openingId: uuid(0x912) } });
    given(...asked)
      .when({ ...open, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("is about somebody who said who they are", () => {
    const askedBy = { kind: "reader", name: null, contact: null } as const;
    given(...live, { ...correctionRequested, data: { ...data, askedBy } })
      .when(open)
      .thenRefused({ code: "ASKER_UNKNOWN", requestId });
    given(...live)
      .when(open)
      .thenRefused({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  });
});
