const joint = /\s*[,;&،]\s*|\s+(?:and|и|және|мен|и\.|et|und)\s+/u;
const spanishJoint = /\s+[ye]\s+/u;
const particle =
  /^(?:de|del|la|las|los|da|dos|van|von|der|den|bin|ibn|al|el|y|e|ибн|оглы|қызы|ұлы|бен|בן|בת|אבו)$/iu;
const honest = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.’'ʼ`-]*$/u;

/** The names in a credit, as it spells them, or null if these words are not names of people. */
export function recogniseNames(words: string): readonly string[] | null {
  if (words === "" || words.length > 200) return null;
  const names = words
    .replace(/[.…]$/u, "")
    .split(joint)
    .flatMap(splitSpanish)
    .filter((name) => name !== "");
  return names.length > 0 && names.every(isName) ? names : null;
}

/** `Ana Ruiz y Juan Paz` are two people; `Ortega y Gasset` is one. */
function splitSpanish(name: string): readonly string[] {
  const parts = name.split(spanishJoint);
  return parts.every((part) => part.trim().includes(" ")) ? parts : [name];
}

function isName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length <= 5 &&
    honest.test(words[0]!) &&
    words.every((word) => honest.test(word) || particle.test(word))
  );
}
