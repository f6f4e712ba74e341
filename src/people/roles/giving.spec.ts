import { roleNames, type HeldRole, type RoleName } from '../viewer.js';
import { mayGive } from './giving.js';

const role = (name: RoleName, organisationId: string | null = null, country: string | null = null): HeldRole => ({ role: name, organisationId, country });

it.each([
  ['an administrator, an administrator', role('administrator'), role('administrator'), true],
  ['an administrator, a mentor in one place', role('administrator'), role('mentor', 'zarif', 'SK'), true],
  ['an administrator of one country, an analyst there', role('administrator', null, 'FI'), role('analyst', null, 'FI'), true],
  ['an administrator of one country, an analyst elsewhere', role('administrator', null, 'FI'), role('analyst', null, 'SK'), false],
  ['an administrator of one country, an administrator of all', role('administrator', null, 'FI'), role('administrator'), false],
  ['a coordinator, a mentor in her country', role('coordinator', null, 'FI'), role('mentor', null, 'FI'), true],
  ['a coordinator, an author of one organisation in her country', role('coordinator', null, 'FI'), role('author', 'omnia', 'FI'), true],
  ['a coordinator, a mentor in another country', role('coordinator', null, 'FI'), role('mentor', null, 'SK'), false],
  ['a coordinator, a mentor everywhere', role('coordinator', null, 'FI'), role('mentor'), false],
  ['a coordinator, a mentor of another organisation', role('coordinator', 'zarif'), role('mentor', 'omnia'), false],
  ['a coordinator, another coordinator', role('coordinator', null, 'FI'), role('coordinator', null, 'FI'), false],
  ['a coordinator, an analyst', role('coordinator', null, 'FI'), role('analyst', null, 'FI'), false],
  ['an author, an author', role('author'), role('author'), false],
])('%s', (_name, own, wanted, may) => {
  expect(mayGive([own], wanted)).toBe(may);
});

it('never lets anybody reach further than she does herself', () => {
  for (const name of roleNames) {
    for (const wanted of roleNames) expect(mayGive([role(name, 'zarif', 'SK')], role(wanted))).toBe(false);
  }
});

it('needs one role that suffices', () => {
  const both = [role('coordinator', null, 'FI'), role('coordinator', 'zarif')];
  expect(mayGive(both, role('mentor', 'zarif', 'SK'))).toBe(true);
  expect(mayGive(both, role('mentor', 'omnia', 'SK'))).toBe(false);
});
