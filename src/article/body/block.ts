/** A block's permanent id: given once, never given to another block. A UUID. */
export type BlockId = string;

/** How a run of words is marked. Links go to http, https or mailto addresses only. */
export type Mark =
  | Readonly<{ type: "strong" }>
  | Readonly<{ type: "emphasis" }>
  | Readonly<{ type: "link"; attrs: Readonly<{ href: string }> }>
  | Readonly<{ type: "quote"; attrs: Readonly<{ speaker: string }> }>;

/** A run of words. ProseMirror's text node. */
export type Text = Readonly<{ type: "text"; text: string; marks?: readonly Mark[] }>;

/** One item of a list block. */
export type ListItem = Readonly<{ type: "listItem"; content: readonly Text[] }>;

/**
 * One block of an article's body, in ProseMirror-compatible JSON.
 * An image stands for a picture that its story placed; its credit, caption and alt text are kept elsewhere.
 */
export type Block =
  | Readonly<{ type: "paragraph"; attrs: Readonly<{ id: BlockId }>; content: readonly Text[] }>
  | Readonly<{
      type: "heading";
      attrs: Readonly<{ id: BlockId; level: 2 | 3 | 4 }>;
      content: readonly Text[];
    }>
  | Readonly<{ type: "quote"; attrs: Readonly<{ id: BlockId }>; content: readonly Text[] }>
  | Readonly<{ type: "note"; attrs: Readonly<{ id: BlockId }>; content: readonly Text[] }>
  | Readonly<{
      type: "list";
      attrs: Readonly<{ id: BlockId; ordered: boolean }>;
      content: readonly ListItem[];
    }>
  | Readonly<{ type: "image"; attrs: Readonly<{ id: BlockId; placementId: string }> }>
  | Readonly<{ type: "embed"; attrs: Readonly<{ id: BlockId; url: string; title: string }> }>;

/** An article's words, block by block, in reading order. */
export type Body = readonly Block[];
