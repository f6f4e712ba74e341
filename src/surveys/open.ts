/** The day of a moment, in universal time: survey days begin and end there, the same for every country. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whether a survey can be answered on a day; its first and its last day belong to it. */
export function isOpen({ opens, closes }: { opens: string | null; closes: string | null }, day: string): boolean {
  return (opens === null || day >= opens) && (closes === null || day <= closes);
}
