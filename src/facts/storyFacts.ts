import type { Grant } from "../actor.js";
import type { LookUps } from "../lookUps.js";
import { routedTo } from "../newsroom/routing.js";
import { grantFor, mayAsk } from "../permissions.js";
import type { StoryCommand } from "../story/commands.js";
import type { Story } from "../story/story.js";
import type { Ask, FactsOf } from "./facts.js";
import { routed } from "./routed.js";

/** What decisions about stories must know of the newsroom and of photos. */
export const storyFacts: FactsOf<Story, StoryCommand["type"]> = {
  otherwise: (story) => ({ scope: scopeOf(story) }),
  of: {
    async OpenStory(asked, _, look) {
      const newsroom = await look.newsroom();
      const facts = { desks: Object.keys(newsroom.desks), routedTo: routedTo(newsroom, asked.desk) };
      return { scope: { desk: asked.desk, language: null }, facts };
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
      const newsroom = await look.newsroom();
      const known = {
        desks: Object.keys(newsroom.desks),
        stages: (newsroom.stages[desk] ?? []).map(({ stage }) => stage),
        routedTo: routedTo(newsroom, desk),
      };
      return { scope: scopeOf(story), facts: known };
    },
    PlacePhoto: photo,
    ReplacePhoto: photo,
    async RequestLegalReview({ articleId }, story, look) {
      const ofThisStory = articleId !== null && (await look.article(articleId))?.storyId === story.id;
      return { scope: scopeOf(story), facts: { ofThisStory } };
    },
    async RecordCourtOrder(_, story, look) {
      return { scope: scopeOf(story), facts: { languages: await look.languages() } };
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

async function photo({ photoId }: Ask<"PlacePhoto" | "ReplacePhoto">, story: Story, look: LookUps) {
  const { filed, killed } = await look.photo(photoId);
  return { scope: scopeOf(story), facts: { photo: { filed, killed } } };
}

/** Whoever is asked to work on a story must be able to say yes. */
async function assignee(
  { assigneeId: staffId }: Ask<"AssignStory" | "ReassignStory">,
  story: Story,
  look: LookUps,
) {
  const member = await look.staff(staffId);
  const { joined, name } = member;
  const scope = scopeOf(story);
  const reached = await routed(scope, look);
  const suffices = (grant: Grant) =>
    grantFor({ staffId, name, grants: [grant] }, mayAsk.AcceptAssignment, reached) !== null;
  return { scope, facts: { assignee: { joined, grants: (await look.heldBy(member)).filter(suffices) } } };
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
