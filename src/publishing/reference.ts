/** The name of a module or step, `course/module` or `course/module/step`, and the line to go to when it leads nowhere. */
export interface Reference {
  name: string;
  line: number;
}
