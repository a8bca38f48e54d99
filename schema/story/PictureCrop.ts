import { Field, Float, ObjectType } from "type-graphql";
import type { Crop, Point, Rect } from "../../src/crop.js";

@ObjectType({ description: "A point of a picture, in shares of its sides." })
export class PicturePoint {
  @Field(() => Float, { description: "How far from the left edge: from 0 to 1." })
  x!: number;

  @Field(() => Float, { description: "How far from the top: from 0 to 1." })
  y!: number;

  static of({ x, y }: Point): PicturePoint {
    return Object.assign(new PicturePoint(), { x, y });
  }
}

@ObjectType({ description: "A part of a picture, in shares of its sides." })
export class PictureRect {
  @Field(() => Float, { description: "How far its left edge is from the picture's." })
  x!: number;

  @Field(() => Float, { description: "How far its top is from the picture's." })
  y!: number;

  @Field(() => Float, { description: "How wide it is." })
  width!: number;

  @Field(() => Float, { description: "How high it is." })
  height!: number;

  static of({ x, y, width, height }: Rect): PictureRect {
    return Object.assign(new PictureRect(), { x, y, width, height });
  }
}

@ObjectType({ description: "What of a picture is shown in its place." })
export class PictureCrop {
  constructor(private readonly crop: Crop) {}

  @Field(() => PicturePoint, { description: "What must be seen of it, in whatever shape it is shown." })
  get focalPoint(): PicturePoint {
    return PicturePoint.of(this.crop.focalPoint);
  }

  @Field(() => PictureRect, { nullable: true, description: "What is shown of it; null for the whole." })
  get rect(): PictureRect | null {
    return this.crop.rect && PictureRect.of(this.crop.rect);
  }
}
