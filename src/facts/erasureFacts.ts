import { correctionRequestOf } from "../article/correcting/correctionRequestOf.js";
import type { ErasureCommand } from "../erasure/commands.js";
import type { Erasure } from "../erasure/erasure.js";
import type { ErasureSubject } from "../erasure/events.js";
import type { LookUps } from "../lookUps.js";
import { isSealed } from "../sealed.js";
import { legalHoldOf } from "../story/legalHoldOf.js";
import type { FactsOf } from "./facts.js";
import { storiesOf } from "./storiesOf.js";

/** What decisions about erasing must know: whose words are sealed, and which stories they belong to are held by law. */
export const erasureFacts: FactsOf<Erasure, ErasureCommand["type"]> = {
  otherwise: () => ({ scope: "newsroom" }),
  of: {
    async OrderErasure({ subject }, _, look) {
      return { scope: "newsroom", facts: await wordsOf(subject, look) };
    },
    async ConfirmErasure(_, { subject }, look) {
      return { scope: "newsroom", facts: { hold: subject && (await holdOn(subject, look)) } };
    },
  },
};

async function wordsOf(subject: ErasureSubject, look: LookUps) {
  if (subject.kind === "source") {
    const { recorded, identity } = await look.confidentialSource(subject.sourceId);
    return { found: recorded !== null, sealed: identity !== null };
  }
  const article = await look.article(subject.articleId);
  const request = article && correctionRequestOf(article, subject.requestId);
  const { name = null, contact = null } = request?.askedBy ?? {};
  // A word that stands in the log in plain letters is not erased by destroying a key.
  const inPlain = typeof name === "string" || typeof contact === "string";
  return { found: request !== null, sealed: !inPlain && (isSealed(name) || isSealed(contact)) };
}

async function holdOn(subject: ErasureSubject, look: LookUps) {
  for (const storyId of await storiesOf(subject, look)) {
    const hold = legalHoldOf(await look.story(storyId));
    if (hold) return { storyId, matter: hold.matter };
  }
  return null;
}
