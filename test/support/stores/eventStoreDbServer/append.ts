import { status, type ServerReadableStream, type ServiceError, type sendUnaryData } from "@grpc/grpc-js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import type { Log, Proposed, Written } from "./log.js";
import type { Mischief } from "./mischief.js";

/** Streams.Append: the options first, then one event per message, and one answer at the end. */
export const append =
  (log: Log, mischief: Mischief) =>
  (
    call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
    answer: sendUnaryData<streams.AppendResp>,
  ) => {
    let options: streams.AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on("data", (request: streams.AppendReq) => {
      options = request.getOptions() ?? options;
      const message = request.getProposedMessage();
      if (message) events.push(proposedIn(message));
    });
    call.on("end", () => {
      if (mischief.writesToFail > 0) {
        mischief.writesToFail--;
        return answer(failure(mischief.failure));
      }
      if (events.some(({ id }) => !uuid.test(id))) return answer(failure(status.INVALID_ARGUMENT));
      const name = Buffer.from(options!.getStreamIdentifier()!.getStreamName_asU8()).toString();
      const written = log.write(name, expectedIn(options!), events);
      if (mischief.answersToDrop > 0) mischief.answersToDrop--;
      else answer(null, response(written));
    });
  };

/** What both ways of writing say about one event. */
export const proposedIn = (
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): Proposed => ({
  id: message.getId()!.getString(),
  type: message.getMetadataMap().get("type")!,
  contentType: message.getMetadataMap().get("content-type")!,
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** The server parses ids; what is no UUID does not get in. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A call that failed on the server's side. */
export const failure = (code: status): Pick<ServiceError, "code" | "details"> => ({
  code,
  details: `The server said ${status[code]}.`,
});

function expectedIn(options: streams.AppendReq.Options): number | null {
  if (options.hasNoStream()) return -1;
  return options.hasRevision() ? Number(options.getRevision()) : null;
}

function response(written: Written): streams.AppendResp {
  const answer = new streams.AppendResp();
  if ("wrongVersion" in written) {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (written.wrongVersion < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(written.wrongVersion));
    return answer.setWrongExpectedVersion(wrong);
  }
  const position = String(written.last.position);
  const success = new streams.AppendResp.Success().setCurrentRevision(String(written.last.revision));
  success.setPosition(
    new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position),
  );
  return answer.setSuccess(success);
}
