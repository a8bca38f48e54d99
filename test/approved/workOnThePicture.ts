import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { ines, omar, photoId, placementId, storyId, uuid } from "../support/telling/facts.js";

const third = uuid(0x403);

type Ask = (by: Actor, id: string, asked: Asked) => Promise<void>;

/** The part of the day in which the photo desk completes what is known of the story's picture. */
export async function describeThePicture(ask: Ask): Promise<void> {
  await ask(ines, photoId, {
    type: "DescribePhoto",
    changes: {
      description: "The harbour from the eastern mole",
      bylineTitle: "Staff photographer",
      copyrightNotice: "© 2026 The Courier",
      dateTaken: "2026-02-28",
      city: "Qumaral",
      people: ["Osman Teke"],
      digitalSourceType: "digitalCapture",
    },
  });
  await ask(omar, photoId, {
    type: "CheckManifest",
    verdict: "valid",
    tool: "c2patool 0.9.12",
    manifestSha256: "5e".repeat(32),
  });
  await ask(ines, third, {
    type: "GrantLease",
    from: "2026-03-01T00:00:00",
    to: "2026-07-01T00:00:00",
    inZone: { zone: "Europe/London", whichFrom: null, whichTo: null },
  });
}

/** The part in which the story's picture is cropped, replaced by another, and brought back. */
export async function changeThePicture(ask: Ask): Promise<void> {
  await ask(omar, storyId, {
    type: "SetCrop",
    placementId,
    focalPoint: { x: 0.4, y: 0.3 },
    rect: { x: 0.1, y: 0.1, width: 0.8, height: 0.6 },
  });
  await ask(omar, storyId, { type: "ReplacePhoto", placementId, photoId: third });
  await ask(omar, storyId, { type: "ReplacePhoto", placementId, photoId });
}
