import type { Role } from "../../../src/actor.js";
import { expect } from "vitest";
import type { AServer } from "./aServer.js";
import { command, obey, type Payload, type Selection } from "./command.js";
import { draftedArticle, illustrate, type Drafted } from "./draftedArticle.js";

/** A photo on the desk, over HTTP: each command is asked at the revision that the last one made. */
export type PhotoAtDesk = Readonly<{
  photoId: string;
  /** Sends one more command that the newsroom is to obey. */
  work: (as: Role, name: string, input?: object, select?: Selection) => Promise<Payload>;
  /** Sends one that it may refuse; answers whatever it says. */
  ask: (as: Role, name: string, input?: object, select?: Selection) => Promise<Payload>;
  /** These fields of the photo as they are now. */
  read: <Fields>(fields: string) => Promise<Fields>;
}>;

/** Files a photo. */
export async function aPhoto(server: AServer, sourceUrl: string | null = null): Promise<PhotoAtDesk> {
  const filed = { description: "The quay", sourceUrl };
  const { photo } = await obey(server, "reporter", "filePhoto", filed, { payload: "photo { id }" });
  return atDesk(server, (photo as { id: string }).id, 0);
}

/** A draft with one credited picture that has its words. */
export async function anIllustratedArticle(server: AServer) {
  const drafted = await draftedArticle(server);
  const { photoId, placementId } = await illustrate(server, drafted);
  return { drafted, placementId, desk: atDesk(server, photoId, 1) };
}

/** What publishing the article would be refused for, the pictures' own faults alone. The board must say the same. */
export async function speakingAgainst(
  server: AServer,
  { articleId, revision }: Drafted,
): Promise<readonly string[]> {
  const fields = "blockers { code photoId message from until }";
  const asked = { articleId, expectedRevision: revision(), preview: true };
  const payload = await command(server, "publisher", "publishArticle", asked, {
    errors: `... on Blocked { ${fields} }`,
  });
  const blockers = (payload.errors[0]?.["blockers"] ?? []) as readonly {
    code: string;
    photoId: string | null;
  }[];
  const { article } = await server.ask<{ article: { blockers: readonly object[] } }>(
    "reporter",
    `query ($id: ID!) { article(id: $id) { ${fields} } }`,
    { id: articleId },
  );
  expect(article.blockers, "the board says what publishing says").toEqual(blockers);
  return blockers.filter(({ photoId }) => photoId !== null).map(({ code }) => code);
}

function atDesk(server: AServer, photoId: string, from: number): PhotoAtDesk {
  let revision = from;
  return {
    photoId,
    async work(as, name, input = {}, select) {
      const payload = await obey(server, as, name, { photoId, expectedRevision: revision, ...input }, select);
      revision = payload.revision!;
      return payload;
    },
    ask: (as, name, input = {}, select) =>
      command(server, as, name, { photoId, expectedRevision: revision, ...input }, select),
    async read<Fields>(fields: string) {
      const { photo } = await server.ask<{ photo: Fields }>(
        "auditor",
        `query ($id: ID!) { photo(id: $id) { ${fields} } }`,
        { id: photoId },
      );
      return photo;
    },
  };
}
