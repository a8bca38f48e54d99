import { status, type ServerDuplexStream } from "@grpc/grpc-js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import statusMessage from "@eventstore/db-client/generated/status_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import any from "google-protobuf/google/protobuf/any_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { failure, proposedIn, uuid } from "./append.js";
import type { Log, Proposed, Written } from "./log.js";
import type { Mischief } from "./mischief.js";

/** Streams.BatchAppend: many writes over one connection, told apart by their correlation ids. */
export const batchAppend =
  (log: Log, mischief: Mischief) =>
  (call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>) => {
    const pending = new Map<string, { options: streams.BatchAppendReq.Options; events: Proposed[] }>();

    call.on("data", (request: streams.BatchAppendReq) => {
      const correlation = request.getCorrelationId()!.getString();
      const write = pending.get(correlation) ?? { options: request.getOptions()!, events: [] };
      write.events.push(...request.getProposedMessagesList().map(proposedIn));
      pending.set(correlation, write);
      if (!request.getIsFinal()) return;
      pending.delete(correlation);

      if (mischief.writesToFail > 0) {
        mischief.writesToFail--;
        call.emit("error", failure(mischief.failure));
        return;
      }
      const stream = write.options.getStreamIdentifier()!;
      const name = Buffer.from(stream.getStreamName_asU8()).toString();
      const answer = new streams.BatchAppendResp()
        .setCorrelationId(request.getCorrelationId())
        .setStreamIdentifier(stream);
      if (write.events.some(({ id }) => !uuid.test(id))) {
        call.write(answer.setError(error("Bad request", new shared.BadRequest(), "BadRequest")));
        return;
      }
      const written = log.write(name, expectedIn(write.options), write.events);
      if (mischief.answersToDrop > 0) mischief.answersToDrop--;
      else call.write(tell(answer, written));
    });
    call.on("end", () => call.end());
  };

function expectedIn(options: streams.BatchAppendReq.Options): number | null {
  if (options.hasNoStream()) return -1;
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : null;
}

function tell(answer: streams.BatchAppendResp, written: Written): streams.BatchAppendResp {
  if ("wrongVersion" in written) {
    const wrong = new shared.WrongExpectedVersion();
    if (written.wrongVersion < 0) wrong.setCurrentNoStream(new empty.Empty());
    else wrong.setCurrentStreamRevision(String(written.wrongVersion));
    return answer.setError(error("Wrong expected version", wrong, "WrongExpectedVersion"));
  }
  const position = String(written.last.position);
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(written.last.revision));
  success.setPosition(
    new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position),
  );
  return answer.setSuccess(success);
}

function error(message: string, detail: { serializeBinary: () => Uint8Array }, type: string) {
  const details = new any.Any();
  details.pack(detail.serializeBinary(), `event_store.client.${type}`);
  // google.rpc's codes are gRPC's own.
  return new statusMessage.Status()
    .setCode(status.UNKNOWN as number)
    .setMessage(message)
    .setDetails(details);
}
