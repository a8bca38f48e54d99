import type { Actor } from "../../../src/actor.js";
import { articleDecider, type Article } from "../../../src/article/article.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import { streamName, type Asked } from "../../../src/asked.js";
import type { Category } from "../../../src/deciders.js";
import type { Recorded } from "../../../src/decider.js";
import type { Answer } from "../../../src/newsroom.js";
import { storyDecider, type Story } from "../../../src/story/story.js";
import type { StoryEvent } from "../../../src/story/events.js";
import type { Wish } from "./aNewsroom.js";
import type { aNewsroom } from "./aNewsroom.js";
import { holds, ines, omar } from "../telling/facts.js";

/** A newsroom in which two people may do everything, and what they have begun. */
export type AtWork = ReturnType<typeof atWork>;

const people: readonly Actor[] = [ines, omar].map((person) => ({
  ...person,
  grants: [holds("editorInChief")],
}));

/** Puts people to work in a newsroom. */
export function atWork({ store, ask, nextId }: Awaited<ReturnType<typeof aNewsroom>>) {
  const begun = {
    story: [] as string[],
    photo: [] as string[],
    article: [] as string[],
    source: [] as string[],
  };

  /** Begins a stream and remembers its id, if that was not refused. */
  async function begin(kind: keyof typeof begun, by: number, asked: Asked): Promise<void> {
    const answer = await as(by, asked, { commandId: nextId() });
    if ("recorded" in answer) begun[kind].push(answer.recorded[0]!.stream.slice(`${kind}-`.length));
  }

  /** Asks something of what is there, as it is at this moment. */
  async function of(
    category: Category,
    id: string,
    by: number,
    asked: Asked,
    wish: Wish = {},
  ): Promise<Answer> {
    const [newest] = await store.readStream(streamName(category, id), { backwards: true, limit: 1 });
    return as(by, asked, { id, expectedRevision: newest?.revision ?? 0, ...wish });
  }

  const as = (by: number, asked: Asked, wish: Wish) =>
    ask(people[by % people.length]!, asked, { origin: "machine", ...wish });

  const one = (kind: keyof typeof begun, n: number): string | undefined =>
    begun[kind][n % begun[kind].length];

  async function article(id: string): Promise<Article> {
    const events = (await store.readStream(`article-${id}`)) as unknown as readonly Recorded<ArticleEvent>[];
    return events.reduce(articleDecider.evolve, articleDecider.initial);
  }

  async function story(id: string): Promise<Story> {
    const events = (await store.readStream(`story-${id}`)) as unknown as readonly Recorded<StoryEvent>[];
    return events.reduce(storyDecider.evolve, storyDecider.initial);
  }

  return { begun, begin, of, one, article, story, nextId };
}
