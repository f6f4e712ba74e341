import { Person } from '../../src/people/index.js';
import { letters } from '../../src/people/links/letters.js';
import { LinksService } from '../../src/people/links/links.service.js';
import { DigestService } from '../../src/home/digest.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { directionOf, languageCodes } from '../../src/platform/language/languages.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { Attempt } from '../../src/quizzes/index.js';
import { MarkedMailService } from '../../src/quizzes/marking/marked-mail.service.js';
import { useApp } from '../support/app.js';
import { slipsIn } from './slips.js';
import { actors, addressOf, alsoShown, routes, type Actor } from './routes.js';
import { makeWorld, type World } from './world.js';

// In demo mode every route is there.
const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });

let world: World;

beforeAll(async () => {
  world = await makeWorld(test);
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { digest: true });
});

/** What stands on pages: what is shown, and what is said about what was sent. */
const pages = [200, 422, 410, 404].flatMap((status) => Object.entries(routes).flatMap(([name, route]) => {
  const actor = actors.find((one) => (route[one] ?? route.others) === status);
  return actor && !route.json && !name.includes('/api/v1/') ? [{ name, route, actor, status }] : [];
}));

describe.each(languageCodes)('in %s', (language) => {
  it('shows every page, and says what is wrong with what was sent, without a slip', async () => {
    const speaking = await worldIn(language);
    const slips: string[] = [];
    for (const { name, route, actor, status } of pages) {
      const [method = '', pattern = ''] = name.split(' ');
      const browser = await speaking.as(actor);
      const fields = typeof route.send === 'function' ? route.send(world) : route.send;
      const page = await browser.request(method, addressOf(pattern, route.at, world), fields);
      slips.push(...slipsOnPage(name, page, language), ...(page.status === status ? [] : [`${name}: ${page.status}`]));
    }
    expect(slips).toEqual([]);
  });

  it('writes every mail without a slip', async () => {
    await worldIn(language);
    await sendEveryMail(language);
    const mails = await test.get(Database).repository(Mail).findBy({ personId: test.cast.ada.id, language, createdAt: test.clock.now() });
    expect(mails.length).toBe(Object.keys(letters).length + 2);
    expect(mails.flatMap(({ subject, text, html }) => [...slipsIn(`<p>${subject}</p>`, language), ...text.split('\n').flatMap((line) => slipsIn(`<p>${line}</p>`, language)), ...slipsIn(html, language)])).toEqual([]);
  });
});

describe('what no route of the table shows alone', () => {
  // Each way in all languages before the next one, because some cannot be gone after others.
  it.each(Object.entries(alsoShown))('shows %s in every language without a slip', async (view, visit) => {
    const slips: string[] = [];
    for (const language of languageCodes) {
      const page = await visit(await worldIn(language));
      if (page) slips.push(...slipsOnPage(view, page, language));
    }
    expect(slips).toEqual([]);
  });

  it('has looked at every view, but the frame of what is sent by mail', () => {
    expect(test.views.filter((view) => !test.rendered.has(view))).toEqual(['platform/mail-page']);
  });
});

/** The same world with everybody speaking one language, an hour later: nobody has tried anything too often. */
async function worldIn(language: string): Promise<World> {
  test.clock.pass(3600);
  await test.get(Database).change('UPDATE person SET language = $1', [language]);
  return {
    ...world,
    async as(actor: Actor) {
      const browser = await world.as(actor);
      browser.setCookie('language', language);
      return browser;
    },
  };
}

function slipsOnPage(name: string, { text, type }: { text: string; type: string }, language: string): string[] {
  if (type !== 'text/html') return [];
  const start = `<html lang="${language}" dir="${directionOf(language)}">`;
  return [...(text.includes(start) ? [] : [`${text.slice(0, 200)} has no ${start}`]), ...slipsIn(text, language)].map((slip) => `${name}: ${slip}`);
}

async function sendEveryMail(language: string): Promise<void> {
  const now = test.clock.now();
  const { id, name, email } = test.cast.ada;
  for (const letter of Object.values(letters)) await test.get(LinksService).sendTo({ id, name, language }, email, 'sign-in', now, letter);
  await test.get(MarkedMailService).tell(await test.get(Database).repository(Attempt).findOneByOrFail({ personId: id }), now);
  await test.get(Database).change('DELETE FROM digest');
  await test.get(DigestService).sendFrom('00000000-0000-0000-0000-000000000000', now);
}
