import type { Json } from "../../src/decider.js";
import type { StoryInFull } from "../support/newsroom/aStoryInFull.js";
import { a, dana, omar, paragraph, uuid } from "../support/telling/facts.js";

/** What a filter is called that Dana keeps for herself. */
export const privateFilter = "Mine alone";

/** Leaves a story in full with what is kept from its readers in every way that there is, and with what they are told of it. */
export async function keepBack(has: StoryInFull): Promise<void> {
  const { told, articles } = has;
  const { live, alarmed, doubted, retouched, changed } = articles;

  // Words that were put right, and those of a working copy that goes on.
  await told(changed, {
    type: "CorrectArticle",
    note: "It was the port.",
    wrong: "The harbour was fined.",
    right: "The port was.",
    placement: "top",
  });
  await told(changed, {
    type: "ReviseBody",
    body: [paragraph(a, "The court will sit again.")] as unknown as Json,
  });

  await told(changed, { type: "ChangeSlug", slug: "port-fine" });
  await told(articles.draft, { type: "ChangeSlug", slug: "port-draft" });

  await told(live, { type: "RetractArticle", alarmId: uuid(0xc1), notice: "It cannot stand." });
  const taken = { type: "TakeDownArticle", authority: "The court", basis: "Its order" } as const;
  await told(alarmed, { ...taken, alarmId: uuid(0xc2), isPublic: true });
  await told(retouched, { ...taken, alarmId: uuid(0xc3), isPublic: false });
  await told(doubted, {
    type: "AssessCorrection",
    requestId: has.request.requestId,
    outcome: "accepted",
    severity: "minor",
    grounds: "It was the city court.",
  });
  const askedBy = { kind: "subject", name: "Mara Voss", contact: "mara@voss.example" } as const;
  const second = { requestId: uuid(0xc4), askedBy, channel: "Telephone", text: "I was not asked." } as const;
  await told(doubted, { type: "RequestCorrection", ...second, evidence: "My calls." }, { by: omar });

  const identity = { issuer: "https://id.courier.example", subject: "5f0c1d" };
  await told(dana.staffId, { type: "LinkIdentity", ...identity });
  for (const [n, sharing] of (["private", "newsroom"] as const).entries())
    await told(
      dana.staffId,
      {
        type: "SaveBoardFilter",
        filterId: uuid(0xc5 + n),
        name: sharing === "private" ? privateFilter : "Due today",
        filter: { desks: ["courts"], slugline: "harbour" },
        sharing,
        desk: null,
      },
      { by: dana },
    );
}
