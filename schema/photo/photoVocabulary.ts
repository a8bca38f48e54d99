import type { DigitalSourceType as SourceTypeWord } from "../../src/photo/digitalSourceType.js";
import type { LeaseState as LeaseStateWord } from "../../src/photo/lease.js";
import type { ManifestVerdict as ManifestVerdictWord } from "../../src/photo/manifest.js";
import type { Permission } from "../../src/photo/permitting.js";
import type { Cost, RightsCategory as RightsCategoryWord } from "../../src/photo/rightsCategory.js";
import type {
  Check,
  CheckResult as CheckResultWord,
  Verdict as VerdictWord,
} from "../../src/photo/verification.js";
import { enumType } from "../enumType.js";

/** The photo desk's closed lists of words, as enums of the contract. */
export const RightsCategory = enumType<RightsCategoryWord>(
  "RightsCategory",
  "By what right a picture may be used.",
  {
    agency: "Under contract with an agency.",
    handout: "Handed out for a story; with the consent of who handed it out.",
    socialMedia: "Posted on social media; verified, and with the owner's permission or a senior's override.",
    staff: "Made by the house's own photographer.",
    commissioned: "Made for the house.",
    pool: "Made by one photographer for all who cover an event.",
    screengrab: "Taken from a broadcast or a screen.",
    creativeCommons: "Under a Creative Commons licence, which the usage terms name.",
    publicDomain: "Nobody's any more, or never anybody's.",
    other: "By the right that the usage terms say.",
  },
);

export const UsageCost = enumType<Cost>("UsageCost", "What using a picture costs as a rule.", {
  free: "Nothing.",
  conditional: "Nothing while its conditions are kept.",
  pay: "What the contract says.",
});

export const PermissionStanding = enumType<Permission["standing"]>(
  "PermissionStanding",
  "How far the house has got with the permission of a picture's owner.",
  {
    requested: "The owner was asked and has not answered.",
    granted: "The owner granted it.",
    refused: "The owner refused it.",
    overridden: "A senior lets the picture run without.",
  },
);

export const VerificationCheck = enumType<Check>(
  "VerificationCheck",
  "What is looked into before a picture from outside is believed.",
  {
    firstUpload: "Who posted it first, when and where.",
    ownerContact: "Whether its owner was reached, and what they say.",
    reverseSearch: "Whether it was seen elsewhere before.",
    place: "Whether it shows the place that it is said to show.",
    date: "Whether it was made when it is said to have been made.",
    manipulation: "Whether it was altered or made up.",
    context: "Whether it means what it is said to mean.",
  },
);

export const CheckResult = enumType<CheckResultWord>("CheckResult", "What a check found.", {
  confirmed: "It bears out what the picture is said to be.",
  contradicted: "It speaks against it.",
  inconclusive: "It says neither.",
});

export const Verdict = enumType<VerdictWord>("Verdict", "What the desk concluded about a picture.", {
  verified: "It is what it is said to be.",
  unverified: "Nobody can say.",
  false: "It is not what it is said to be.",
});

export const LeaseState = enumType<LeaseStateWord>("LeaseState", "How a lease stands.", {
  notBegun: "It has not begun: the picture may not be used yet.",
  inForce: "The picture may be used.",
  ended: "It is over: the picture may not be used any more.",
});

export const ManifestVerdict = enumType<ManifestVerdictWord>(
  "ManifestVerdict",
  "What reading the content credentials (C2PA manifest) of a picture came to.",
  {
    valid: "Signed by somebody who is trusted, and unchanged since; whether it is true is another question.",
    untrustedSigner: "Unchanged since it was signed, by nobody who is trusted.",
    invalid: "Changed since it was signed, or signed wrongly.",
    absent: "There is none.",
  },
);

export const DigitalSourceType = enumType<SourceTypeWord>(
  "DigitalSourceType",
  "How a picture came to be: IPTC's list of digital source types.",
  {
    digitalCapture: "Taken from life with a digital camera.",
    computationalCapture: "Taken from life in several exposures that were joined by the camera.",
    negativeFilm: "Digitised from a negative on film.",
    positiveFilm: "Digitised from a slide on film.",
    print: "Digitised from a print.",
    humanEdits: "Edited by a person, beyond what only improves it.",
    compositeWithTrainedAlgorithmicMedia: "Edited by a generative model.",
    algorithmicallyEnhanced: "Improved by an algorithm that adds nothing.",
    digitalCreation: "Made by a person with digital tools.",
    dataDrivenMedia: "Drawn from data.",
    trainedAlgorithmicMedia: "Made by a generative model.",
    algorithmicMedia: "Made by an algorithm that was trained on nothing.",
    screenCapture: "Taken of a screen.",
    virtualRecording: "Taken of a virtual event.",
    composite: "Put together from several pictures.",
    compositeCapture: "Put together from several pictures, all taken from life.",
    compositeSynthetic: "Put together from pictures of which some are synthetic.",
  },
);
