import { v7 } from "uuid";
import type { Actor } from "../../../src/actor.js";
import type { Asked } from "../../../src/asked.js";
import type { Recorded } from "../../../src/decider.js";
import { openNewsroom, type Answer, type NewsroomDesk } from "../../../src/newsroom.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { uuid } from "../telling/facts.js";

/** A command as it goes to the newsroom, and as it may go again. */
export type Errand = Readonly<{ commandId: string; id?: string; expectedRevision?: number; asked: Asked }>;

/** What writers at work say: what they are about to ask, and, once it is acknowledged, what was recorded. */
export type Said =
  | Readonly<{ asking: Errand }>
  | Readonly<{
      acknowledged: string;
      recorded: readonly (readonly [stream: string, revision: number, id: string])[];
    }>;

const machine: Actor = {
  staffId: uuid(0x900),
  name: "The night shift",
  grants: [{ role: "editorInChief", desk: null, language: null }],
};
const story = uuid(0x903);

/** The newsroom over a store, with the clock of this machine. */
export const newsroomOver = (store: EventStore): NewsroomDesk =>
  openNewsroom({ store, now: () => new Date(), newId: v7 });

/** Sends a command, for the first time or again. */
export const send = (newsroom: NewsroomDesk, { asked, ...request }: Errand): Promise<Answer> =>
  newsroom.ask({ by: machine, origin: "machine", ...request }, asked);

/** Founds a newsroom with a desk and the story that all writers work on. Asked again, it changes nothing. */
export async function found(newsroom: NewsroomDesk): Promise<void> {
  const errands: readonly Errand[] = [
    { commandId: uuid(0x901), asked: { type: "OpenNewsroom", name: "The Harbour Post", language: "en" } },
    {
      commandId: uuid(0x902),
      expectedRevision: 1,
      asked: { type: "OpenDesk", desk: "courts", name: "Courts" },
    },
    { commandId: story, asked: { type: "OpenStory", slugline: "harbour-fine", desk: "courts", urgency: 4 } },
  ];
  for (const errand of errands) recordedBy(await send(newsroom, errand));
}

/** One writer: drafts an article, then files and credits photos, names sources and rewrites the headline. */
export async function write(
  newsroom: NewsroomDesk,
  name: string,
  say: (said: Said) => void,
  goesOn: () => boolean,
): Promise<void> {
  async function ask(asked: Asked, about: Omit<Errand, "commandId" | "asked"> = {}) {
    const errand = { commandId: v7(), ...about, asked };
    say({ asking: errand });
    const recorded = recordedBy(await send(newsroom, errand));
    say({
      acknowledged: errand.commandId,
      recorded: recorded.map((event) => [event.stream, event.revision, event.id]),
    });
    return { id: errand.commandId, revision: recorded.at(-1)!.revision };
  }

  const text = [{ type: "text", text: "The court sat at noon. <b>Қазақстан</b> 🗞️" }];
  let article = await ask({
    type: "DraftArticle",
    storyId: story,
    language: "en",
    headline: `${name} begins`,
    dek: null,
    byline: [],
    body: [{ type: "paragraph", content: text }],
    importedFrom: null,
  });
  const { id } = article;
  for (let n = 1; goesOn(); n++) {
    const headline = `${name} writes for the ${n}th time`;
    article = await ask({ type: "ChangeHeadline", headline }, { id, expectedRevision: article.revision });
    const photo = await ask({
      type: "FilePhoto",
      description: headline,
      sourceUrl: null,
      suppliedCredit: null,
    });
    const credit = { creditLine: `${name}/The Harbour Post`, photographer: null, copyrightHolder: null };
    await ask({ type: "CreditPhoto", ...credit }, { id: photo.id, expectedRevision: photo.revision });
    // All writers name sources of one story, as if none had seen the others do it.
    const source = { sourceId: v7(), name: headline, kind: "outlet", url: null, note: null } as const;
    await ask({ type: "AttributeSource", ...source }, { id: story, expectedRevision: 0 });
  }
}

/** What a command recorded; a no is a mistake in the tests. */
export function recordedBy(answer: Answer): readonly Recorded[] {
  if ("recorded" in answer) return answer.recorded;
  throw new Error(`Nothing was recorded: ${JSON.stringify(answer)}`);
}
