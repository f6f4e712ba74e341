import { ask } from '../databases.mjs';
import { answersQuery, slug, surveyDefinition } from './survey.mjs';

/** Publishes the survey, and lets so many made-up people answer it. */
export async function fillWithResponses(url, responses) {
  await ask(url, async (client) => {
    await client.query('INSERT INTO survey (slug) VALUES ($1) ON CONFLICT DO NOTHING', [slug]);
    await client.query(versionQuery, [slug, surveyDefinition()]);
    await client.query(peopleQuery, [responses]);
    await client.query(responsesQuery, [slug]);
    await client.query('VACUUM ANALYZE');
  });
}

const versionQuery = `
  INSERT INTO survey_version (survey_id, number, fingerprint, definition, published_at)
  SELECT id, 1, 'bench', $2, now() FROM survey WHERE slug = $1 ON CONFLICT DO NOTHING`;

const peopleQuery = `
  INSERT INTO person (id, name, language, created_at) SELECT gen_random_uuid(), 'Respondent', 'en', now() FROM generate_series(1, $1::integer)`;

const responsesQuery = `
  INSERT INTO survey_response (id, person_id, survey_id, version_id, language, seed, answers, started_at, saved_at, submitted_at)
  SELECT gen_random_uuid(), person.id, survey_id, survey_version.id, 'en', '', ${answersQuery}, now(), now(), now()
  FROM person, survey_version JOIN survey ON survey.id = survey_id
  WHERE person.name = 'Respondent' AND slug = $1`;
