import type { StoryCommand } from "../story/commands.js";
import type { Story } from "../story/story.js";
import type { FactsOf } from "./facts.js";

/** What decisions about stories must know of the newsroom and of photos. */
export const storyFacts: FactsOf<Story, StoryCommand["type"]> = {
  otherwise: (story) => ({ scope: scopeOf(story) }),
  of: {
    async OpenStory(asked, _, look) {
      const desks = Object.keys((await look.newsroom()).desks);
      return { scope: { desk: asked.desk, language: null }, facts: { desks } };
    },
    async PlacePhoto(asked, story, look) {
      const { filed, killed } = await look.photo(asked.photoId);
      return { scope: scopeOf(story), facts: { photo: { filed, killed } } };
    },
  },
};

const scopeOf = (story: Story) => ({ desk: story.opened ? story.desk : null, language: null });
