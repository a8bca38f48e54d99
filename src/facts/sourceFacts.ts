import type { SourceCommand } from "../source/commands.js";
import type { ConfidentialSource } from "../source/source.js";
import type { FactsOf } from "./facts.js";

/**
 * What decisions about confidential sources must know. Once it is recorded a source is no desk's: who may open it is said
 * person by person.
 */
export const sourceFacts: FactsOf<ConfidentialSource, SourceCommand["type"]> = {
  otherwise: () => ({ scope: { desk: null, language: null } }),
  of: {
    async RecordConfidentialSource({ storyId }, _, look) {
      const { opened, desk } = await look.story(storyId);
      return { scope: { desk: opened ? desk : null, language: null }, facts: { storyFound: opened } };
    },
    async KeepSourceConfidential({ storyId, sourceId }, _, look) {
      const { opened, sources } = await look.story(storyId);
      const facts = { storyFound: opened, sourceFound: Object.hasOwn(sources, sourceId) };
      return { scope: { desk: null, language: null }, facts };
    },
    async LetInToSource({ staffId }, _, look) {
      const { joined } = await look.staff(staffId);
      return { scope: { desk: null, language: null }, facts: { joined } };
    },
  },
};
