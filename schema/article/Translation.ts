import { Ctx, Field, Int, ObjectType } from "type-graphql";
import {
  translationStatus,
  type SegmentStanding as Standing,
} from "../../projections/board/translationStatus.js";
import type { WorkingCopy } from "../../projections/board/workingCopy.js";
import { plainText } from "../../src/article/body/plainText.js";
import type { Article as ArticleState } from "../../src/article/article.js";
import type { Context } from "../context.js";
import { SegmentStanding } from "./articleVocabulary.js";
import { Article } from "./Article.js";

@ObjectType({ description: "One piece of a translation beside the source's words as they are now." })
export class TranslationSegment {
  @Field(() => String, {
    description: "`headline`, `dek`, `block:<id>`, `caption:<placement>` or `altText:<placement>`.",
  })
  segmentId!: string;

  @Field(() => SegmentStanding, { description: "How it stands." })
  standing!: Standing;

  @Field(() => String, { nullable: true, description: "The source's words now; null if they are gone." })
  sourceText!: string | null;

  @Field(() => String, { nullable: true, description: "The translated words; null if there are none yet." })
  text!: string | null;
}

@ObjectType({ description: "How many segments of a translation there are, and how they stand." })
export class SegmentCounts {
  @Field(() => Int, { description: "All of them." })
  total!: number;

  @Field(() => Int, { description: "Those without words yet, new ones included." })
  untranslated!: number;

  @Field(() => Int, { description: "Those whose source has changed or gone since." })
  stale!: number;
}

@ObjectType({
  description: "What makes an article a translation: its source, the pinned revision, and its segments.",
})
export class Translation {
  constructor(private readonly copy: WorkingCopy) {}

  @Field(() => Article, { nullable: true, description: "The article that this translates." })
  source(@Ctx() { load }: Context): Promise<Article | null> {
    return load.article.load(this.pin.articleId).then(Article.orNull);
  }

  @Field(() => Int, { description: "The source's revision that this is pinned to." })
  get pinnedRevision(): number {
    return this.pin.revision;
  }

  @Field(() => SegmentCounts, { description: "How many segments stand how." })
  get counts(): SegmentCounts {
    return Object.assign(new SegmentCounts(), this.copy.standing.segments);
  }

  @Field(() => [TranslationSegment], {
    description: "Every segment in the source's order, those gone from it last.",
  })
  async segments(@Ctx() { load }: Context): Promise<TranslationSegment[]> {
    const source = (await load.article.load(this.pin.articleId))?.article;
    if (!source) return [];
    return translationStatus(this.copy.article.translation!, source).map(({ segmentId, standing }) =>
      Object.assign(new TranslationSegment(), {
        segmentId,
        standing,
        sourceText: wordsOf(source, segmentId),
        text: wordsOf(this.copy.article, segmentId),
      }),
    );
  }

  private get pin() {
    return this.copy.article.translation!.source;
  }
}

function wordsOf(article: ArticleState, segmentId: string): string | null {
  if (segmentId === "headline") return article.headline || null;
  if (segmentId === "dek") return article.dek;
  const [kind, id = ""] = segmentId.split(":");
  if (kind === "caption") return article.captions[id] ?? null;
  if (kind === "altText") return article.altTexts[id] ?? null;
  const block = article.body.find(({ attrs }) => attrs.id === id);
  return block ? plainText(block) : null;
}
