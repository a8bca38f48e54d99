import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { v7 } from "uuid";
import type { House } from "../../../schema/context.js";
import type { Actor } from "../../actor.js";
import { mayAsk } from "../../permissions.js";
import { refusalSentence } from "../../refusalSentence.js";
import { addressOf } from "../addressOf.js";
import { httpError, httpOf } from "../httpError.js";
import type { Admission } from "../limits/admission.js";
import type { Guards } from "../limits/guards.js";
import { principalOf } from "../principalOf.js";
import type { Identify, Viewer } from "../signIn/identify.js";
import { tellErrors } from "../tellErrors.js";
import type { EvidenceDesk } from "./evidenceDesk.js";

/** What evidence is served with. */
export type ServedEvidence = Readonly<{
  house: Pick<House, "newsroom"> & Readonly<{ evidence: EvidenceDesk }>;
  identify: Identify;
  admit: Pick<Admission, "toBeRead">;
  guards: Guards;
  log: Logger;
}>;

type Asked = Readonly<{ articleId: string; exportId: string }>;

/**
 * Serves the file of an export at `/evidence/<article>/<export>.zip`, to whoever exported it and may export it still:
 * whoever takes evidence out of the newsroom is on record with it, so somebody else exports for themselves.
 */
export function serveEvidence(
  app: FastifyInstance,
  { house, identify, admit, guards, log }: ServedEvidence,
): void {
  const { newsroom, evidence } = house;
  const tell = tellErrors(guards, log);

  async function bundleFor(by: Actor, { articleId, exportId }: Asked): Promise<Buffer> {
    // The same door as for the command, to see whether it would be obeyed; nothing is recorded.
    const asked = { type: "ExportEvidence", exportId } as const;
    const expectedRevision = await newsroom.newestRevision(asked, articleId);
    const request = { by, origin: "api", commandId: v7(), preview: true, reason: "To fetch it." } as const;
    const answer =
      expectedRevision < 0
        ? null
        : await newsroom.ask({ ...request, id: articleId, expectedRevision }, asked);
    if (answer && "refused" in answer && answer.refused.code !== "NOT_FOUND")
      throw httpError(refusalSentence(answer.refused), { status: 403, code: "FORBIDDEN" });
    const exported = answer && (await evidence.exported(articleId, exportId));
    if (!exported) throw httpError("Nothing was exported under this id.", { status: 404, code: "NOT_FOUND" });
    if (exported.meta.by !== by.staffId)
      throw httpError("Somebody else has this export on record: export evidence yourself.", {
        status: 403,
        code: "FORBIDDEN",
      });
    const made = await evidence.make(exported);
    if (typeof made !== "string") return made;
    const why = {
      busy: "Another bundle of evidence is being made. Ask again in a moment.",
      behind: "The newsroom's memory has not got as far as this export yet. Ask again in a moment.",
    };
    throw httpError(why[made], { status: 503, code: "OVERLOADED", retryAfter: 2 });
  }

  app.get("/evidence/:article/:file", async (request: FastifyRequest, reply: FastifyReply) => {
    let viewer: Viewer | undefined;
    try {
      viewer = await identify(request.headers.authorization);
      const { actor } = viewer;
      const principal = principalOf(actor, addressOf(request.raw, guards.behindProxy));
      await admit.toBeRead(request.url, { viewer: actor, principal });
      const by = mayExport(actor);
      const asked = askedIn(request.params as Params);
      const bundle = await bundleFor(by, asked);
      log.info({ requestId: request.id, by: principal, bytes: bundle.length }, "Evidence was fetched.");
      const name = `evidence-${asked.articleId}-${asked.exportId}.zip`;
      return await reply
        .type("application/zip")
        .header("content-disposition", `attachment; filename="${name}"`)
        .send(bundle);
    } catch (error) {
      const { status, headers } = httpOf(error);
      for (const [name, value] of headers) void reply.header(name, value);
      return reply.code(status).send({ errors: [tell(error, viewer)] });
    }
  });
}

/** Who asks, if they may export anything at all: nobody else learns what is there. */
function mayExport(actor: Actor | null): Actor {
  if (!actor)
    throw httpError("This is for the newsroom's staff: send a token as `Authorization: Bearer …`.", {
      status: 401,
      code: "UNAUTHENTICATED",
      headers: { "www-authenticate": 'Bearer realm="stet"' },
    });
  const needed = mayAsk.ExportEvidence;
  if (!actor.service && actor.grants.some(({ role }) => role === "editorInChief" || needed.includes(role)))
    return actor;
  const message = "Evidence is taken out by auditors, legal, standards and an editor-in-chief.";
  throw httpError(message, { status: 403, code: "FORBIDDEN" });
}

type Params = Readonly<{ article: string; file: string }>;

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const spelled = new RegExp(`^(?:article-)?(?<articleId>${uuid})/(?<exportId>${uuid})\\.zip$`);

/** Reads the address. Throws NOT_FOUND for one under which there cannot be anything. */
function askedIn({ article, file }: Params): Asked {
  const asked = spelled.exec(`${article}/${file}`)?.groups as Asked | undefined;
  if (!asked) throw httpError("Nothing was exported under this id.", { status: 404, code: "NOT_FOUND" });
  return asked;
}
