/** Whether this browser's session takes part in the workshop; false as well when nobody answers. */
export async function isMember(workshopId: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(`/api/workshops/${workshopId}/me`, { signal })).ok
  } catch {
    // Offline or left the page: the form below works as for anyone else.
    return false
  }
}
