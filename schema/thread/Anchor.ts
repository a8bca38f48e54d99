import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { plainText } from "../../src/article/body/plainText.js";
import { pictureWords } from "../../src/article/text/pictureWords.js";
import { textOfField } from "../../src/article/text/textOfField.js";
import { anchorNow } from "../../src/thread/anchorNow.js";
import type { Anchor as BlockAnchor, FieldAnchor } from "../../src/thread/events.js";
import type { Context } from "../context.js";
import { CommentedField } from "../vocabulary.js";

@ObjectType({ description: "Where words stand in a block's plain text or in a field, in UTF-16 units." })
export class Span {
  @Field(() => Int, { description: "Where they begin." })
  from!: number;

  @Field(() => Int, { description: "Where they have ended." })
  to!: number;

  @Field(() => String, { description: "What stands there." })
  text!: string;
}

@ObjectType({ description: "The words that a thread is about." })
export class Anchor {
  constructor(
    private readonly fact: BlockAnchor | FieldAnchor,
    private readonly articleId: string,
  ) {}

  @Field(() => ID, { nullable: true, description: "The block that they stand in; null if it is a field." })
  get blockId(): string | null {
    return "blockId" in this.fact ? this.fact.blockId : null;
  }

  @Field(() => CommentedField, {
    nullable: true,
    description: "The field that they stand in; null if it is a block.",
  })
  get field(): string | null {
    return "field" in this.fact ? this.fact.field : null;
  }

  @Field(() => ID, {
    nullable: true,
    description: "Whose caption or alt text it is: the picture's placement.",
  })
  get placementId(): string | null {
    return "field" in this.fact ? this.fact.placementId : null;
  }

  @Field(() => String, { description: "The words as they were when the thread was opened." })
  get quote(): string {
    return this.fact.quote;
  }

  @Field(() => Span, {
    nullable: true,
    description: "Where they stand now, whatever was edited around them; null if they are gone.",
  })
  async now(@Ctx() context: Context): Promise<Span | null> {
    const { from, to, quote } = this.fact;
    const then = "field" in this.fact ? this.fact.fieldText : this.fact.blockText;
    const text = await this.textNow(context);
    const span = anchorNow({ from, to, quote, blockText: then }, text);
    return span && Object.assign(new Span(), span, { text: text!.slice(span.from, span.to) });
  }

  @Field(() => Boolean, { description: "Whether the words are gone; the quote is kept." })
  async isOrphaned(@Ctx() context: Context): Promise<boolean> {
    return (await this.now(context)) === null;
  }

  /** What the block or field says now; null if there is none any more. */
  private async textNow({ load }: Context): Promise<string | null> {
    const article = (await load.article.load(this.articleId))?.article;
    if (!article) return null;
    if ("blockId" in this.fact) {
      const { blockId } = this.fact;
      const block = article.body.find(({ attrs }) => attrs.id === blockId);
      return block ? plainText(block) : null;
    }
    const { field, placementId } = this.fact;
    if (field !== "caption" && field !== "altText") return textOfField(article, field, placementId);
    const story = await load.story.load(article.storyId);
    const place = story?.pictures.find((picture) => picture.placementId === placementId);
    return place ? pictureWords(article, place)[field] || null : null;
  }
}
