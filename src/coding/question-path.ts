/** The address of the page of one question. */
export function pathOf({ survey, variable }: { readonly survey: string; readonly variable: string }): string {
  return `/analysis/coding/${survey}/${variable}`;
}
