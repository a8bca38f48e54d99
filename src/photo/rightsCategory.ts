/** What a picture costs the house as a rule. */
export const costs = ["free", "conditional", "pay"] as const;

/** One of the costs. */
export type Cost = (typeof costs)[number];

/** By what right a picture may be used: the categories that photo desks keep apart. */
export const rightsCategories = [
  "agency",
  "handout",
  "socialMedia",
  "staff",
  "commissioned",
  "pool",
  "screengrab",
  "creativeCommons",
  "publicDomain",
  "other",
] as const;

/** One of the categories. */
export type RightsCategory = (typeof rightsCategories)[number];

/** What the desk must know of a category before it uses a picture. */
export type Usage = Readonly<{ cost: Cost; caution: string | null }>;

/** What each category costs as a rule, and what to mind. */
export const usageOf: Readonly<Record<RightsCategory, Usage>> = {
  agency: { cost: "pay", caution: "Mind the contract: what it covers, for how long, and for which markets." },
  handout: {
    cost: "conditional",
    caution: "For the story that it was handed out for, with the consent of who handed it out.",
  },
  socialMedia: {
    cost: "conditional",
    caution:
      "Only when nothing else exists: verified, and with the owner's permission or a senior's override.",
  },
  staff: { cost: "free", caution: null },
  commissioned: {
    cost: "free",
    caution: "Mind the commission: later uses may be the photographer's to sell.",
  },
  pool: { cost: "conditional", caution: "For the event of the pool and on its terms." },
  screengrab: {
    cost: "conditional",
    caution: "For as long as the event is news, and no more of it than the report needs.",
  },
  creativeCommons: { cost: "free", caution: "Name the maker and the licence, and keep to its terms." },
  publicDomain: { cost: "free", caution: null },
  other: { cost: "conditional", caution: "Say in the usage terms by what right it runs." },
};

/** Whether the category alone does not say by what right the picture runs, so that its usage terms must. */
export const needsTerms = (category: RightsCategory): boolean =>
  category === "creativeCommons" || category === "other";

/** Whether a picture of this category runs only with its owner's permission, or over a senior's name. */
export const needsPermission = (category: RightsCategory): boolean =>
  category === "socialMedia" || category === "handout";

/** Whether a picture of this category runs only after somebody made sure that it shows what it is said to show. */
export const needsVerification = (category: RightsCategory): boolean => category === "socialMedia";
