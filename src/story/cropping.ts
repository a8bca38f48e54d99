import type { Crop, Point, Rect } from "../crop.js";
import { accept, refuse } from "../decider.js";
import { invalid, type CommonRefusal } from "../refusal.js";
import type { StorySeam } from "./story.js";

/** How the desk says what of a picture is shown. A crop belongs to one picture: who replaces it begins with the whole. */
export const cropping: StorySeam<"SetCrop", "CropSet"> = {
  answers: {
    SetCrop({ placementId, focalPoint, rect }, { pictures }) {
      const placed = pictures.find((picture) => picture.placementId === placementId);
      if (!placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
      const wanted: Crop = { focalPoint: exactly(focalPoint), rect: rect && exactly(rect) };
      const problem = problemOf(wanted);
      if (problem) return refuse(problem);
      if (same(placed.crop, wanted)) return accept();
      return accept({ type: "CropSet", data: { placementId, ...wanted } });
    },
  },
  effects: {
    CropSet: {
      evolve: (story, { data: { placementId, ...crop } }) => ({
        ...story,
        pictures: story.pictures.map((picture) =>
          picture.placementId === placementId ? { ...picture, crop } : picture,
        ),
      }),
      writes: ({ placementId }) => [`crop:${placementId}`],
      reads: ({ placementId }) => [`picture:${placementId}`],
    },
  },
};

/** A millionth of a side is finer than any picture's pixels. */
const finest = 1_000_000;
const rounded = (share: number) => Math.round(share * finest) / finest;

function exactly<Shares extends Point>(shares: Shares): Shares {
  return Object.fromEntries(Object.entries(shares).map(([side, share]) => [side, rounded(share)])) as Shares;
}

function problemOf({ focalPoint, rect }: Crop): CommonRefusal | null {
  for (const side of ["x", "y"] as const)
    if (!isShare(focalPoint[side])) return invalid(["focalPoint", side], outside);
  if (!rect) return null;
  for (const side of ["x", "y", "width", "height"] as const)
    if (!isShare(rect[side])) return invalid(["rect", side], outside);
  for (const side of ["width", "height"] as const)
    if (rect[side] === 0)
      return invalid(["rect", side], "What is shown of a picture has a width and a height.");
  for (const [start, side] of [
    ["x", "width"],
    ["y", "height"],
  ] as const) {
    if (rounded(rect[start] + rect[side]) > 1) return invalid(["rect", side], "It ends outside the picture.");
    if (!within(focalPoint[start], rect[start], rounded(rect[start] + rect[side])))
      return invalid(["focalPoint", start], "The focal point lies in what is shown of the picture.");
  }
  return null;
}

const outside = "A place in a picture is a share of its side, from 0 to 1.";
const isShare = (share: number) => share >= 0 && share <= 1;
const within = (share: number, from: number, to: number) => share >= from && share <= to;

const same = (one: Crop | null, other: Crop): boolean =>
  one !== null &&
  samePoint(one.focalPoint, other.focalPoint) &&
  (one.rect === null || other.rect === null ? one.rect === other.rect : sameRect(one.rect, other.rect));
const samePoint = (one: Point, other: Point) => one.x === other.x && one.y === other.y;
const sameRect = (one: Rect, other: Rect) =>
  samePoint(one, other) && one.width === other.width && one.height === other.height;
