const mostWords = 6;
const longest = 60;

/** A slugline made from a headline's first words: `Court Fines the Harbour` is `court-fines-the-harbour`. */
export function sluglineFor(headline: string): string {
  const words = headline.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slugline = words
    .slice(0, mostWords)
    .reduce((slug, word) => (slug.length + word.length < longest ? `${slug}-${word}` : slug), "");
  return (
    slugline.slice(1) ||
    Array.from(words[0] ?? headline)
      .slice(0, longest)
      .join("")
  );
}
