/** How a picture came to be: IPTC's closed list (cv.iptc.org/newscodes/digitalsourcetype), without its retired words. */
export const digitalSourceTypes = [
  "digitalCapture",
  "computationalCapture",
  "negativeFilm",
  "positiveFilm",
  "print",
  "humanEdits",
  "compositeWithTrainedAlgorithmicMedia",
  "algorithmicallyEnhanced",
  "digitalCreation",
  "dataDrivenMedia",
  "trainedAlgorithmicMedia",
  "algorithmicMedia",
  "screenCapture",
  "virtualRecording",
  "composite",
  "compositeCapture",
  "compositeSynthetic",
] as const;

/** One of the types. */
export type DigitalSourceType = (typeof digitalSourceTypes)[number];
