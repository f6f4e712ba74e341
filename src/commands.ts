import type { Command } from './platform/commands/command.js';

/** A command that is loaded only when it is called: those that just compute start no framework. */
export interface CommandEntry {
  name: string;
  about: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the overview. */
export const commands: CommandEntry[] = [
  { name: 'serve', about: 'the web application', load: async () => (await import('./serve.command.js')).serve },
  { name: 'migrate', about: 'brings the schema of the database up to date; --down takes its last step back', load: async () => (await import('./migrate.command.js')).migrate },
  { name: 'doctor', about: 'checks everything and says how to mend it', load: async () => (await import('./doctor.command.js')).doctor },
  { name: 'backup', about: 'the whole installation as one file', load: async () => (await import('./backup.command.js')).backup },
  { name: 'restore', about: 'puts a backup in the place of the installation', load: async () => (await import('./restore.command.js')).restore },
  { name: 'people list', about: 'the accounts', load: async () => (await import('./people/operating/people.command.js')).peopleList },
  { name: 'people add', about: 'opens an account', load: async () => (await import('./people/operating/people.command.js')).peopleAdd },
  { name: 'people role', about: 'gives somebody a role, or takes it', load: async () => (await import('./people/operating/people.command.js')).peopleRole },
  { name: 'people reset', about: 'lets somebody choose a new password', load: async () => (await import('./people/operating/people.command.js')).peopleReset },
  { name: 'people remove', about: 'removes the made-up people of a demo', load: async () => (await import('./people/operating/people.command.js')).peopleRemove },
  { name: 'questions convert', about: 'question banks between formats', load: async () => (await import('./quizzes/questions.command.js')).questionsConvert },
  { name: 'items', about: 'item and test statistics of a table of marks', load: async () => (await import('./quizzes/items.command.js')).items },
  { name: 'needs', about: 'needs analysis of a table of ratings', load: async () => (await import('./needs/needs.command.js')).needs },
  { name: 'reliability', about: 'Cronbach’s alpha of a table of scores', load: async () => (await import('./needs/reliability.command.js')).reliability },
  { name: 'protect', about: 'hides the small counts of a table, and what would give them away', load: async () => (await import('./disclosure/protect.command.js')).protect },
  { name: 'recommend simulate', about: 'the recommender against its rivals on made-up learners', load: async () => (await import('./recommendations/simulate.command.js')).recommendSimulate },
  { name: 'content check', about: 'every mistake in a content folder, with file and line', load: async () => (await import('./publishing/content-check.command.js')).contentCheck },
  { name: 'content publish', about: 'makes a content folder visible to learners', load: async () => (await import('./publishing/content-publish.command.js')).contentPublish },
  { name: 'content export', about: 'the published content as the same files', load: async () => (await import('./publishing/content-export.command.js')).contentExport },
  { name: 'export', about: 'the answers to a survey as a file for analysts', load: async () => (await import('./exports/export.command.js')).exportSurvey },
  { name: 'demo people', about: 'fills the installation with simulated learners', load: async () => (await import('./demo/demo-people.command.js')).demoPeople },
];
