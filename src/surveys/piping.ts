const name = /\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)*)\}/g;

/** The names of variables that a text takes in: “How long has {business-name} been open?” */
export function pipedIn(text: string): string[] {
  return [...text.matchAll(name)].map((match) => match[1]!);
}

/** The text with what was answered in the places of the names. `say` gives the answer in words, or '…' where there is none. */
export function piped(text: string, say: (variable: string) => string): string {
  return text.replace(name, (_all, variable: string) => say(variable));
}
