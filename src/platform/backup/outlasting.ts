/**
 * What has happened since a backup was made and must not be undone by restoring it: who was erased stays erased.
 * Rooms offer it for what is theirs.
 */
export interface Outlasting {
  /**
   * Remembers it, and returns what does it again once the earlier state is back. Both run inside the transaction of
   * the restoration. What comes back is told to the operator.
   */
  outlast(): Promise<() => Promise<string | null>>;
}
