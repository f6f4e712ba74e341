// The floor: the least that a page of one row, and the saving of one answer, cost with the same Node, the same driver and
// the same database. What the product adds is measured against it.
import { createServer } from 'node:http';
import Handlebars from 'handlebars';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
const page = Handlebars.compile('<!doctype html>\n<html lang="en"><title>{{title}}</title>\n<h1>{{title}}</h1>\n{{#each paragraphs}}<p class="text">{{this}}</p>\n{{/each}}</html>\n');

const routes = {
  'GET /page': async (id) => {
    const { rows } = await pool.query({ name: 'page', text: 'SELECT title, paragraphs FROM floor.page WHERE id = $1', values: [id] });
    return ['text/html; charset=utf-8', page(rows[0])];
  },
  'POST /answers': async (id, body) => {
    const { question, response } = JSON.parse(body);
    const text = 'INSERT INTO floor.answer (person_id, question, response, saved_at) VALUES ($1, $2, $3, now())';
    await pool.query({ name: 'answer', text, values: [id, question, JSON.stringify(response)] });
    return ['application/json', '{"kept":"saved"}'];
  },
};

const server = createServer(async (request, response) => {
  const [, name, id] = request.url.split('/');
  let body = '';
  for await (const piece of request) body += piece;
  const [type, text] = await routes[`${request.method} /${name}`](Number(id), body);
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
