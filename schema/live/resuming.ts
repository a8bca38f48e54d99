/** What the argument `after` of every live list does. */
export const resuming = "Resumes behind this position; left out for what happens from now on.";

/** The same where time alone changes the list as well. */
export const resumingInTime = `${resuming} What time alone brought about since then is told anew, as it is now.`;
