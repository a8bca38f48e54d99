/**
 * What reading the content credentials (a C2PA manifest) of a picture came to. None of these says that the picture is
 * true: a valid one says who signed it, and that nobody has changed it since.
 */
export const manifestVerdicts = ["valid", "untrustedSigner", "invalid", "absent"] as const;

/** One of the verdicts. */
export type ManifestVerdict = (typeof manifestVerdicts)[number];

/** A manifest as it was last checked: what was found, with which tool, of which bytes, by whom. */
export type ManifestCheck = Readonly<{
  verdict: ManifestVerdict;
  tool: string;
  /** The SHA-256 of the manifest's bytes in hexadecimal digits; null where there is none. */
  manifestSha256: string | null;
  by: string;
  at: string;
}>;
