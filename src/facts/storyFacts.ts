import type { Grant } from "../actor.js";
import type { LookUps } from "../lookUps.js";
import { grantFor, mayAsk } from "../permissions.js";
import type { StoryCommand } from "../story/commands.js";
import type { Story } from "../story/story.js";
import type { Ask, FactsOf } from "./facts.js";

/** What decisions about stories must know of the newsroom and of photos. */
export const storyFacts: FactsOf<Story, StoryCommand["type"]> = {
  otherwise: (story) => ({ scope: scopeOf(story) }),
  of: {
    async OpenStory(asked, _, look) {
      const desks = Object.keys((await look.newsroom()).desks);
      return { scope: { desk: asked.desk, language: null }, facts: { desks } };
    },
    RecordClaim: whereSaid,
    RecordQuote: whereSaid,
    RecordFigure: whereSaid,
    AssignStory: assignee,
    ReassignStory: assignee,
    async RelateStory(asked, story, look) {
      const { opened, relations } = await look.story(asked.relatedStoryId);
      return { scope: scopeOf(story), facts: { related: { opened, relations } } };
    },
    async SendStory({ desk }, story, look) {
      const { desks, stages } = await look.newsroom();
      const known = { desks: Object.keys(desks), stages: (stages[desk] ?? []).map(({ stage }) => stage) };
      return { scope: scopeOf(story), facts: known };
    },
    async PlacePhoto(asked, story, look) {
      const { filed, killed } = await look.photo(asked.photoId);
      return { scope: scopeOf(story), facts: { photo: { filed, killed } } };
    },
    async RequestLegalReview({ articleId }, story, look) {
      const ofThisStory = articleId !== null && (await look.article(articleId))?.storyId === story.id;
      return { scope: scopeOf(story), facts: { ofThisStory } };
    },
    ClearLegally: lookedAtArticle,
    ClearLegallyWithConditions: lookedAtArticle,
    RefuseLegally: lookedAtArticle,
  },
};

const scopeOf = (story: Story) => ({ desk: story.opened ? story.desk : null, language: null });

/** What is said in an article is said in a block that is there, in an article of this story. */
async function whereSaid(
  { articleId }: Ask<"RecordClaim" | "RecordQuote" | "RecordFigure">,
  story: Story,
  look: LookUps,
) {
  const found = articleId === null ? null : await look.article(articleId);
  const article = found && { storyId: found.storyId, blocks: found.body.map(({ attrs }) => attrs.id) };
  return { scope: scopeOf(story), facts: { article } };
}

/** Whoever is asked to work on a story must be able to say yes. */
async function assignee(
  { assigneeId: staffId }: Ask<"AssignStory" | "ReassignStory">,
  story: Story,
  look: LookUps,
) {
  const { joined, name, grants } = await look.staff(staffId);
  const scope = scopeOf(story);
  const suffices = (grant: Grant) =>
    grantFor({ staffId, name, grants: [grant] }, mayAsk.AcceptAssignment, scope) !== null;
  return { scope, facts: { assignee: { joined, grants: grants.filter(suffices) } } };
}

/** An answer about one article says, in its event's metadata, which revision of it there was to read. */
async function lookedAtArticle(
  { articleId }: Ask<"ClearLegally" | "ClearLegallyWithConditions" | "RefuseLegally">,
  story: Story,
  look: LookUps,
) {
  if (articleId !== null) await look.article(articleId);
  return { scope: scopeOf(story) };
}
