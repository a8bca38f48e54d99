import type { ArticleEvent } from "../../src/article/events.js";
import type { ErasureEvent } from "../../src/erasure/events.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { RequestEvent } from "../../src/request/events.js";
import { withoutSealed } from "../../src/sealed.js";
import type { ServiceEvent } from "../../src/service/events.js";
import type { SourceEvent } from "../../src/source/events.js";
import type { StaffEvent } from "../../src/staff/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { ThreadEvent } from "../../src/thread/events.js";
import type { HistoryLine } from "./historyLine.js";

/** Every event of the streams that a newsroom is told by. */
export type AnyEvent =
  | ArticleEvent
  | ErasureEvent
  | NewsroomEvent
  | PhotoEvent
  | RequestEvent
  | ServiceEvent
  | SourceEvent
  | StaffEvent
  | StoryEvent
  | ThreadEvent;

/** What a line says beside its type: the event's data, without the texts that editions and working copies hold. */
export function detailOf(event: AnyEvent): HistoryLine["detail"] {
  switch (event.type) {
    case "ServiceTokenIssued": {
      const { sha256: _, ...told } = event.data;
      return told;
    }
    case "BoardFilterSaved": {
      const { name: _name, filter: _filter, ...told } = event.data;
      // What somebody keeps for themselves is nobody else's business.
      return told.sharing === "private" ? told : event.data;
    }
    case "BodyRevised": {
      const blocks = (op: string) =>
        event.data.operations
          .filter((operation) => operation.op === op)
          .map((operation) => ("block" in operation ? operation.block.attrs.id : operation.id));
      return {
        inserted: blocks("inserted"),
        changed: blocks("changed"),
        moved: blocks("moved"),
        removed: blocks("removed"),
      };
    }
    case "ThreadOpened": {
      const { articleId, revision, anchor, text, mentions } = event.data;
      return {
        articleId,
        revision,
        blockId: anchor?.blockId ?? null,
        quote: anchor?.quote ?? null,
        text,
        mentions,
      };
    }
    case "ThreadOpenedOnField": {
      const { anchor, ...said } = event.data;
      const { field, placementId, quote } = anchor;
      return { ...said, field, placementId, quote };
    }
    case "TranslationOpened": {
      const { storyId, language, source } = event.data;
      return { storyId, language, source };
    }
    case "TranslationRebased": {
      const { revision, changed } = event.data;
      return { revision, changed };
    }
    case "BlockTranslated": {
      const { segmentId, sourceHash } = event.data;
      return { segmentId, sourceHash };
    }
    case "ImportRecorded": {
      const { name, sha256, url } = event.data;
      return { name, sha256, url };
    }
    case "CorrectionRequested": {
      const { requestId, askedBy, channel, text, evidence } = event.data;
      // How to reach whoever asked is not for everybody who reads the history.
      return {
        requestId,
        askedBy: { kind: askedBy.kind, name: withoutSealed(askedBy.name) },
        channel,
        text,
        evidence,
      };
    }
    // That something happened to a confidential source is everybody's business, and no more of it.
    case "ConfidentialSourceRecorded":
    case "ConfidentialSourceRevised":
    case "SourceKeptConfidential":
    case "SourceReaderLetIn":
    case "SourceReaderLetOut":
    case "ConfidentialSourceOpened":
      return {};
    case "EditionPublished": {
      const { edition, class: editionClass, note, revision, contentHash, source } = event.data;
      return { edition, class: editionClass, note, revision, contentHash, source };
    }
    default:
      return withoutSealed(event.data) as HistoryLine["detail"];
  }
}
