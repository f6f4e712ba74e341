/** How often one thing may be tried: `times` within `seconds`, counted from the first try. */
export interface Limit {
  name: string;
  times: number;
  seconds: number;
}
