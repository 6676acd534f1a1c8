/** Raised whenever a frame, a command or a document shape changes in a way an open page cannot read. */
export const protocolVersion = 1
