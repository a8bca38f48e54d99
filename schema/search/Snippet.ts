import { Field, Int, ObjectType } from "type-graphql";
import type { Snippet as SnippetFound } from "../../projections/search/searchSnippet.js";

@ObjectType({ description: "A stretch of a text, in UTF-16 units." })
export class TextRange {
  @Field(() => Int, { description: "Where it begins, from 0." })
  from!: number;

  @Field(() => Int, { description: "Just behind its end." })
  to!: number;
}

@ObjectType({ description: "The words around what was found, plain, with the places in them to highlight." })
export class Snippet {
  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => [TextRange], { description: "Where in `text` stands what was looked for." })
  ranges!: TextRange[];

  @Field(() => Boolean, { description: "Whether the passage has more before these words." })
  goesOnBefore!: boolean;

  @Field(() => Boolean, { description: "Whether the passage has more after these words." })
  goesOnAfter!: boolean;

  static of({ text, ranges, goesOnBefore, goesOnAfter }: SnippetFound): Snippet {
    const marked = ranges.map((range) => Object.assign(new TextRange(), range));
    return Object.assign(new Snippet(), { text, ranges: marked, goesOnBefore, goesOnAfter });
  }
}
