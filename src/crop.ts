/** A point of a picture: how far from its left edge and from its top, each from 0 to 1. */
export type Point = Readonly<{ x: number; y: number }>;

/** A part of a picture: its left upper corner and its sides, each as a share of the whole. */
export type Rect = Point & Readonly<{ width: number; height: number }>;

/** What of a picture must be seen wherever it is shown, and what is shown at all; null for the whole. */
export type Crop = Readonly<{ focalPoint: Point; rect: Rect | null }>;
