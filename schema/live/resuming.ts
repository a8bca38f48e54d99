/** What the argument `after` of every live list does. */
export const resuming = "Resumes behind this position; left out for what happens from now on.";
