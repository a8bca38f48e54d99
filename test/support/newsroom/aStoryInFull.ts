import { openNewsroom } from "../../../src/newsroom.js";
import type { Actor } from "../../../src/actor.js";
import { streamName, categoryOf, type Asked } from "../../../src/asked.js";
import type { Json } from "../../../src/decider.js";
import { aNewsroom, recordedIn } from "./aNewsroom.js";
import { claimed, figured, mci, quoted } from "../telling/claimFacts.js";
import { a, author, dana, holds, ines, omar, paragraph, translator, uuid } from "../telling/facts.js";
import { ordered } from "../telling/legalFacts.js";
import { assigned, cautioned, personTagged } from "../telling/planningFacts.js";
import { asItIs, type Wording } from "../telling/wording.js";

/** Ids of what was begun and of what was said of it, by which commands name it. */
export type StoryInFull = Awaited<ReturnType<typeof aStoryInFull>>;

/** The instant at which everything happens, and the hour that is scheduled. */
export const now = "2026-03-02T12:00:00.000Z";
export const hour = { wallTime: "2026-03-02T12:30:00", zone: "UTC", which: null } as const;
export const due = "2026-03-02T12:31:00.000Z";
export const before = "2026-03-02T08:30:00.000Z";

const everything = [holds("editorInChief")];

/** The newsroom that a story is told in. */
export type StoryHouse = Pick<Awaited<ReturnType<typeof aNewsroom>>, "store" | "keys" | "nextId" | "hire">;

/** A story with something of everything that commands are asked about, in every state that they are asked in. */
export async function aStoryInFull(given?: StoryHouse, wording: Wording = asItIs) {
  const house = given ?? (await aNewsroom());
  const { store, keys, nextId } = house;
  let at = now;
  const desk = openNewsroom({ store, now: () => new Date(at), newId: nextId, keys });
  await house.hire(omar, holds("reporter"));
  await house.hire(ines, holds("reporter"));

  /** Asks a thing at its newest revision. */
  async function ask(
    id: string,
    asked: Asked,
    { by = omar, when = now, preview = false, commandId = nextId() }: How = {},
  ) {
    at = when;
    const [newest] = await store.readStream(streamName(categoryOf[asked.type], id), {
      backwards: true,
      limit: 1,
    });
    const actor: Actor = { ...by, grants: everything };
    const expectedRevision = newest?.revision ?? 0;
    const wish = { by: actor, origin: "machine", commandId, id, expectedRevision, preview } as const;
    const reason = wording.reason("The desk said so.", asked);
    return desk.ask({ ...wish, reason }, wording.asked(asked));
  }
  const told = async (id: string, asked: Asked, how: How = {}) => recordedIn(await ask(id, asked, how));
  async function begin(asked: Asked, by: Actor = ines): Promise<string> {
    const commandId = nextId();
    const [begun] = await told(commandId, asked, { by, commandId });
    return begun!.stream.slice(begun!.stream.indexOf("-") + 1);
  }
  const open = (slugline: string) => begin({ type: "OpenStory", slugline, desk: "courts", urgency: 4 });
  async function draft(storyId: string) {
    const body = [paragraph(a, "The court sat at noon.")] as unknown as Json;
    const words = { language: "en", headline: "Court fines the harbour", dek: null, byline: [author] };
    return begin({ type: "DraftArticle", storyId, ...words, body, importedFrom: null });
  }
  async function submit(id: string, gate: "copy" | "translation" = "copy") {
    await told(id, { type: "SubmitArticle", note: null }, { by: ines });
    await told(id, { type: "ApproveArticle", gate }, { by: dana });
    return id;
  }
  const ready = async () => submit(await draft(story));
  async function live() {
    const id = await ready();
    await told(id, { type: "PublishArticle" });
    return id;
  }
  async function after(id: string, ...all: readonly Asked[]) {
    for (const asked of all) await told(id, asked);
    return id;
  }

  const story = await open("harbour-fine");
  // Pictures, and what would keep the story itself from its readers, are had by another one, which shares its fate.
  const side = await open("harbour-trial");
  const other = await open("harbour");

  await after(
    story,
    { type: "AttributeSource", sourceId: uuid(1), name: "The Quay", kind: "outlet", url: null, note: null },
    { type: "CautionSource", ...cautioned.data, sourceId: uuid(1) },
    { type: "RecordClaim", ...claimed.data, modality: "reported" },
    { type: "RecordQuote", ...quoted.data },
    {
      type: "AttributeSource",
      sourceId: mci.sourceId!,
      name: "The budget",
      kind: "document",
      url: null,
      note: null,
    },
    { type: "RecordFigure", ...figured.data },
    { type: "TagStory", ...personTagged.data },
    { type: "RelateStory", relatedStoryId: other, relation: "followUp" },
    { type: "AssignStory", ...assigned.data, dueAt: null },
  );
  const file = () =>
    begin({ type: "FilePhoto", description: "The harbour", sourceUrl: null, suppliedCredit: null });
  const [photo, newPhoto] = [await file(), await file()];
  const placementId = uuid(2);
  await after(
    side,
    { type: "PlacePhoto", placementId, photoId: photo, role: "lead" },
    { type: "SetEmbargo", until: null, imposedBy: "The Harbour Office" },
    { type: "HoldStory", until: null },
    { type: "RecordCourtOrder", ...ordered.data },
    { type: "RequestLegalReview", articleId: null, concern: "It names a suspect." },
  );
  const conditional = await open("harbour-appeal");
  await after(
    conditional,
    { type: "RequestLegalReview", articleId: null, concern: "It names a suspect." },
    { type: "ClearLegallyWithConditions", articleId: null, conditions: ["Leave out the name."] },
    { type: "RecordClaim", ...claimed.data, attributedTo: null },
  );

  const frozen = await open("harbour-case");
  await after(frozen, {
    type: "PlaceLegalHold",
    holdId: uuid(9),
    matter: "Harbour v. Courier",
    basis: "A letter",
  });

  const lock = { type: "TakeLock", purpose: "Copy", until: "2026-03-02T13:00:00.000Z" } as const;
  const change = { type: "ChangeHeadline", headline: "Court fines the harbour twice" } as const;
  const content = [{ type: "text", text: "The court sat at one." }];
  const suggestion = { suggestionId: uuid(3), blockId: a, content, note: null } as const;
  const request = {
    requestId: uuid(4),
    askedBy: { kind: "reader", name: null, contact: null },
    channel: "Letter",
    text: "It was another court.",
    evidence: null,
  } as const;
  const orderId = uuid(5);
  const alarmId = uuid(6);
  const task = { sourceEdition: 2, because: "correction" } as const;

  const source = await ready();
  const translation = await begin({
    type: "OpenTranslation",
    source: { articleId: source, revision: 1 },
    language: "kk",
  });
  await after(
    translation,
    { type: "TranslateSegment", segmentId: "headline", text: "Сот айыппұл салды", content: null },
    { type: "TranslateSegment", segmentId: `block:${a}`, text: "Сот түсте отырды.", content: null },
    { type: "SetByline", byline: [{ ...author, role: "originalAuthor" }, translator] },
  );
  await submit(translation, "translation");
  await after(
    translation,
    { type: "PublishArticle" },
    { type: "OpenCorrectionTask", sourceArticleId: source, sourceRevision: 1, ...task },
  );
  const schedule = async (id: string) =>
    after(id, { type: "SchedulePublication", scheduleId: uuid(7), revision: 3, ...hour });

  const articles = {
    source,
    translation,
    draft: await draft(story),
    illustrated: await draft(side),
    waiting: await after(await draft(story), { type: "SubmitArticle", note: null }),
    ready: await ready(),
    onHold: await after(await draft(story), { type: "PutOnHold" }),
    spiked: await after(await draft(story), { type: "SpikeArticle" }),
    locked: await after(await draft(story), lock),
    suggested: await after(await draft(story), { type: "SuggestChange", ...suggestion }),
    live: await live(),
    changed: await submit(await after(await live(), change)),
    retouched: await submit(
      await after(await live(), {
        type: "ReviseBody",
        body: [paragraph(a, "The court sat at noon!")] as unknown as Json,
      }),
    ),
    unpublished: await after(await live(), { type: "UnpublishArticle" }),
    killed: await after(await live(), { type: "KillArticle", alarmId: uuid(8), advisory: "Stop using it." }),
    scheduled: await schedule(await ready()),
    alarmed: await after(await live(), {
      type: "RaiseAlarm",
      alarmId,
      code: "LIVE_PHOTO_KILLED",
      about: photo,
    }),
    doubted: await after(await live(), { type: "RequestCorrection", ...request }),
    reached: await after(await live(), {
      type: "RequestCorrection",
      ...request,
      askedBy: { kind: "reader", name: "Aigul Sat", contact: "aigul@post.example" },
    }),
    ordered: await after(await draft(story), {
      type: "OrderWithdrawal",
      orderId,
      how: "kill",
      grounds: "Contempt of court.",
      authority: null,
      notice: null,
      advisory: null,
    }),
  };
  const whoItIs = {
    alias: "A person in the port office",
    identity: "Jonas Reth",
    contact: "jonas@port.example",
    note: "Only by letter.",
  } as const;
  const confidential = await begin({ type: "RecordConfidentialSource", storyId: story, ...whoItIs }, omar);
  const erasureOrderId = uuid(0xa3);
  const erasure = await begin({
    type: "OrderErasure",
    orderId: erasureOrderId,
    subject: { kind: "source", sourceId: confidential },
    basis: "sourceProtection",
    grounds: "A letter of 1 March",
  });
  const comment = {
    articleId: articles.draft,
    revision: 1,
    anchor: null,
    text: "Who?",
    mentions: [],
    deskMentions: [],
  } as const;
  const talk = (): Promise<string> => begin({ type: "OpenThread", ...comment });
  const wanted = { fromDesk: "courts", toDesk: "culture", storyId: story, text: "A picture?" } as const;
  const ring = (): Promise<string> => begin({ type: "RaiseRequest", ...wanted });
  const talks = { open: await talk(), resolved: await after(await talk(), { type: "ResolveThread" }) };
  const requests = { open: await ring(), claimed: await after(await ring(), { type: "ClaimRequest" }) };

  return {
    ask,
    told,
    story,
    side,
    other,
    conditional,
    photo,
    newPhoto,
    placementId,
    articles,
    talks,
    requests,
    change,
    lock,
    content,
    suggestion,
    request,
    orderId,
    alarmId,
    task,
    comment,
    wanted,
    whoItIs,
    confidential,
    erasure,
    erasureOrderId,
    frozen,
    /** Says the same of everything that there is. */
    everywhere: async (asked: (n: number) => Asked) => {
      for (const [n, id] of [story, side, conditional].entries()) await told(id, asked(n));
    },
  };
}

/** Who asks, when, and whether it is only to be tried. */
export type How = Partial<Readonly<{ by: Actor; when: string; preview: boolean; commandId: string }>>;
