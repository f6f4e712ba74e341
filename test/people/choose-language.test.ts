import { useApp } from '../support/app.js';

const test = useApp();

it('is kept with her, works at once, and on every device', async () => {
  const [phone, laptop] = [await test.as(test.cast.ada), await test.as(test.cast.ada)];
  const answer = await phone.post('/language', { language: 'ar', next: '/courses' });
  expect(answer.headers['location']).toBe('/courses');
  expect((await phone.follow(answer)).text).toContain('<html lang="ar" dir="rtl">');
  expect((await laptop.get('/home')).text).toContain('<html lang="ar" dir="rtl">');
});

it('is kept in the browser of a visitor', async () => {
  const visitor = test.visitor();
  await visitor.post('/language', { language: 'fi', next: '/' });
  expect((await visitor.get('/sign-in', { 'accept-language': 'tr' })).text).toContain('<html lang="fi"');
  expect((await test.visitor().get('/sign-in', { 'accept-language': 'tr' })).text).toContain('<html lang="tr"');
});

it('stays what it was when somebody asks for a language that we do not speak', async () => {
  const ben = await test.as(test.cast.ben);
  expect((await ben.post('/language', { language: 'xx', next: '/' })).status).toBe(422);
  expect((await ben.get('/home')).text).toContain('<html lang="en"');
});

it('leads nowhere else than to a page of ours', async () => {
  expect((await test.visitor().post('/language', { language: 'fi', next: '//elsewhere.example' })).headers['location']).toBe('/');
});
