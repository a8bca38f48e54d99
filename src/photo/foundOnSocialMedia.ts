// Where people post what they made or found. A host that is missing here is one more reason to classify by hand.
const hosts = [
  "bsky.app",
  "facebook.com",
  "fb.com",
  "flickr.com",
  "instagram.com",
  "linkedin.com",
  "ok.ru",
  "pinterest.com",
  "reddit.com",
  "snapchat.com",
  "t.me",
  "telegram.me",
  "telegram.org",
  "threads.net",
  "tiktok.com",
  "tumblr.com",
  "twitter.com",
  "vk.com",
  "vk.ru",
  "weibo.com",
  "whatsapp.com",
  "x.com",
  "youtu.be",
  "youtube.com",
];

/** Whether words that came with a picture are, or hold, an address on social media: `Photo: facebook.com/name/`. */
export const foundOnSocialMedia = (words: string): boolean =>
  [...words.toLowerCase().matchAll(/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu)].some(([host]) =>
    hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
