import { describe, test } from "vitest";
import { sourceDecider } from "../../src/source/source.js";
import { dana, holds, ines, omar, storyId, uuid } from "../support/telling/facts.js";
import { sealed } from "../support/telling/sealed.js";
import {
  omarLetIn,
  openingId,
  sourceOpened,
  sourceRecorded,
  sourceWords,
} from "../support/telling/sourceFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(sourceDecider);
const there = { storyFound: true, sourceFound: true } as const;
const chief = { ...dana, grants: [holds("editorInChief")] };
const omarLetOut = { type: "SourceReaderLetOut", data: { staffId: omar.staffId } } as const;

describe("RecordConfidentialSource", () => {
  const record = { type: "RecordConfidentialSource", storyId, ...sourceWords, facts: there } as const;

  test("keeps what may be said of them, and sealed what may not", () => {
    given()
      .when({ ...record, alias: " A person in  the port office " })
      .thenRecorded(sourceRecorded);
  });

  test.each([
    ["identity", null],
    ["alias", " \n"],
  ] as const)("needs its %s", (field, blank) => {
    given()
      .when({ ...record, [field]: blank })
      .thenInvalid(field);
  });

  test("is about a story that is there", () => {
    given()
      .when({ ...record, facts: { storyFound: false } })
      .thenRefused({ code: "STORY_NOT_FOUND", storyId });
  });

  test("begins it once", () => {
    given(sourceRecorded).when(record).thenRefused({ code: "ALREADY_EXISTS" });
  });
});

describe("ReviseConfidentialSource", () => {
  const revise = { type: "ReviseConfidentialSource", ...sourceWords } as const;
  const note = sealed("Only by letter.", "source");

  test("puts right who they are; what is so already records nothing", () => {
    const words = { ...sourceWords, note };
    given(sourceRecorded)
      .when({ ...revise, note })
      .thenRecorded({ type: "ConfidentialSourceRevised", data: words });
    given(sourceRecorded)
      .when({ ...revise, identity: { ...sourceWords.identity, nonce: "another one" } })
      .thenNothing();
  });

  test("is for whoever was let in", () => {
    given(sourceRecorded)
      .when({ ...revise, note, by: omar })
      .thenRefused({ code: "NOT_LET_IN" });
    given(sourceRecorded, omarLetIn)
      .when({ ...revise, note, by: omar })
      .thenRecorded({ type: "ConfidentialSourceRevised", data: { ...sourceWords, note } });
  });

  test("needs a source", () => {
    given().when(revise).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("KeepSourceConfidential", () => {
  const sourceId = uuid(0xa31);
  const keep = { type: "KeepSourceConfidential", storyId, sourceId, facts: there } as const;
  const kept = { type: "SourceKeptConfidential", data: { storyId, sourceId } } as const;

  test("says once which of a story's sources it is", () => {
    given(sourceRecorded).when(keep).thenRecorded(kept);
    given(sourceRecorded, kept).when(keep).thenNothing();
  });

  test("is for whoever was let in, of a source that the story names", () => {
    given(sourceRecorded)
      .when({ ...keep, by: omar })
      .thenRefused({ code: "NOT_LET_IN" });
    given(sourceRecorded)
      .when({ ...keep, facts: { storyFound: false, sourceFound: false } })
      .thenRefused({ code: "STORY_NOT_FOUND", storyId });
    given(sourceRecorded)
      .when({ ...keep, facts: { storyFound: true, sourceFound: false } })
      .thenRefused({ code: "SOURCE_UNKNOWN", sourceId });
  });
});

describe("LetInToSource and LetOutOfSource", () => {
  const letIn = { type: "LetInToSource", staffId: omar.staffId, facts: { joined: true } } as const;
  const letOut = { type: "LetOutOfSource", staffId: omar.staffId } as const;

  test("are for whoever recorded it, and for an editor-in-chief", () => {
    given(sourceRecorded).when(letIn).thenRecorded(omarLetIn);
    given(sourceRecorded)
      .when({ ...letIn, by: chief })
      .thenRecorded(omarLetIn);
    given(sourceRecorded)
      .when({ ...letIn, by: omar })
      .thenRefused({ code: "NOT_YOURS_TO_LET_IN" });
    given(sourceRecorded, omarLetIn).when(letOut).thenRecorded(omarLetOut);
    given(sourceRecorded, omarLetIn)
      .when({ ...letOut, by: dana })
      .thenRefused({ code: "NOT_YOURS_TO_LET_IN" });
  });

  test("are no longer for whoever recorded it once they were let out", () => {
    const gone = { type: "SourceReaderLetOut", data: { staffId: ines.staffId } } as const;
    given(sourceRecorded, gone).when(letIn).thenRefused({ code: "NOT_YOURS_TO_LET_IN" });
  });

  test("say what is so already without recording it", () => {
    given(sourceRecorded, omarLetIn).when(letIn).thenNothing();
    given(sourceRecorded).when(letOut).thenNothing();
  });

  test("let everybody leave by themselves", () => {
    given(sourceRecorded, omarLetIn)
      .when({ ...letOut, by: omar })
      .thenRecorded(omarLetOut);
  });

  test("let in nobody but the staff", () => {
    given(sourceRecorded)
      .when({ ...letIn, facts: { joined: false } })
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: omar.staffId, path: ["staffId"] });
  });
});

describe("OpenConfidentialSource", () => {
  const open = { type: "OpenConfidentialSource", openingId, reason: "To check the date." } as const;

  test("is recorded each time, for a reason", () => {
    given(sourceRecorded).when(open).thenRecorded(sourceOpened);
    given(sourceRecorded, sourceOpened)
      .when({ ...open, openingId: uuid(0xa32) })
      .thenRecorded({ ...sourceOpened, data: { openingId: uuid(0xa32) } });
    given(sourceRecorded)
      .when({ ...open, reason: " " })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("is for whoever was let in and was not let out again; an editor-in-chief is no exception", () => {
    for (const by of [omar, chief])
      given(sourceRecorded)
        .when({ ...open, by })
        .thenRefused({ code: "NOT_LET_IN" });
    given(sourceRecorded, omarLetIn)
      .when({ ...open, by: omar })
      .thenRecorded(sourceOpened);
    given(sourceRecorded, omarLetIn, omarLetOut)
      .when({ ...open, by: omar })
      .thenRefused({ code: "NOT_LET_IN" });
  });

  test("is decided on who is let in now, whatever its asker was looking at", () => {
    given(sourceRecorded, omarLetIn, omarLetOut)
      .lookingAt(1)
      .when({ ...open, by: omar })
      .thenRefused({ code: "NOT_LET_IN" });
  });
});
