import { Clock } from '../platform/clock/clock.js';
import { written, type Mistake } from '../platform/authoring/mistakes.js';
import { readArguments, type Command } from '../platform/commands/command.js';
import type { Change } from './publication.entity.js';
import { PublishingService, type Published } from './publishing.service.js';

export const contentPublish: Command = {
  name: 'content publish',
  about: 'Makes a content folder visible to learners: all of it, or nothing where it has mistakes.',
  usage: 'imentor content publish [DIR] [--notes TEXT] [--json]',
  example: 'bin/imentor content publish content --notes "Prices of 2027"',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { notes: { type: 'string' }, json: { type: 'boolean', default: false } });
    const directory = positionals[0] ?? (io.environment['CONTENT_DIR'] || 'content');
    const published = await io.withServices((services) => services.get(PublishingService).publish(directory, { personId: null, notes: values.notes ?? null }, services.get(Clock).now()));
    io.out(values.json ? JSON.stringify(published, null, 2) : inWords(published, (mistake) => written(mistake, directory)));
    return published.kind === 'refused' ? 1 : 0;
  },
};

function inWords(published: Published, written: (mistake: Mistake) => string): string {
  if (published.kind === 'unchanged') return 'Nothing has changed since the last publication.';
  if (published.kind === 'refused') return [...published.mistakes.map(written), 'Nothing was published.'].join('\n');
  const changes = published.changes.map(inLine);
  return [...published.warnings.map(written), ...(changes.length > 0 ? changes : ['Published. No course and no survey has changed.'])].join('\n');
}

function inLine(change: Change): string {
  const name = 'course' in change ? change.course : `survey ${change.survey}`;
  return change.version === null ? `${name}: withdrawn` : `${name}: version ${change.version}`;
}
