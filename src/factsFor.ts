import type { Article } from "./article/article.js";
import type { Asked } from "./asked.js";
import { languageTag } from "./language.js";
import type { LookUps } from "./lookUps.js";
import type { Scope } from "./permissions.js";
import type { Story } from "./story/story.js";

/** Where a command reaches, and what its decision must know of other streams. */
export type Facts = Readonly<{ scope: Scope; facts?: object }>;

/** Gathers the facts for a command from the streams it depends on, at this moment. */
export async function factsFor(asked: Asked, state: unknown, look: LookUps): Promise<Facts> {
  switch (asked.type) {
    case "OpenNewsroom":
    case "AddLanguage":
    case "OpenDesk":
    case "AdoptPolicy":
    case "AddStaffMember":
    case "RenameStaffMember":
    case "RevokeRole":
      return { scope: "newsroom" };
    case "GrantRole": {
      const { desks, languages } = await look.newsroom();
      return { scope: "newsroom", facts: { newsroom: { desks: Object.keys(desks), languages } } };
    }

    case "OpenStory": {
      const desks = Object.keys((await look.newsroom()).desks);
      return { scope: { desk: asked.desk, language: null }, facts: { desks } };
    }
    case "ChangeSlugline":
    case "AttributeSource":
    case "TakeOutPhoto":
      return { scope: ofStory(state as Story) };
    case "PlacePhoto": {
      const { filed, killed } = await look.photo(asked.photoId);
      return { scope: ofStory(state as Story), facts: { photo: { filed, killed } } };
    }

    case "FilePhoto":
    case "CreditPhoto":
    case "KillPhoto":
      return { scope: { desk: null, language: null } };

    case "DraftArticle": {
      const { opened, desk } = await look.story(asked.storyId);
      const scope = { desk: opened ? desk : null, language: languageTag(asked.language) };
      return { scope, facts: { opened, languages: await look.languages() } };
    }
    case "OpenTranslation": {
      const source = await look.source(asked.source.articleId, asked.source.revision);
      const desk = source ? (await look.story(source.storyId)).desk : null;
      const facts = { opened: true, languages: await look.languages(), source };
      return { scope: { desk, language: languageTag(asked.language) }, facts };
    }
    default:
      return factsForArticle(asked, state as Article, look);
  }
}

async function factsForArticle(asked: Asked, article: Article, look: LookUps): Promise<Facts> {
  if (!article.exists) return { scope: { desk: null, language: null }, facts: {} };
  const story = await look.story(article.storyId);
  const scope = { desk: story.desk, language: article.language };
  switch (asked.type) {
    case "WriteCaption":
    case "WriteAltText": {
      const placed = story.pictures.some(({ placementId }) => placementId === asked.placementId);
      return { scope, facts: { placed } };
    }
    case "RebaseTranslation": {
      const { translation } = article;
      const source = translation ? await look.source(translation.source.articleId, asked.revision) : null;
      return { scope, facts: { source } };
    }
    case "ApproveArticle":
      return { scope, facts: { pictures: await look.pictures(article.storyId) } };
    case "PublishArticle":
    case "CorrectArticle": {
      const { policy } = await look.newsroom();
      const requiredGates = article.translation ? policy.gatesForTranslations : policy.gatesForOriginals;
      return { scope, facts: { pictures: await look.pictures(article.storyId), requiredGates } };
    }
    default:
      return { scope };
  }
}

const ofStory = (story: Story): Scope => ({ desk: story.opened ? story.desk : null, language: null });
