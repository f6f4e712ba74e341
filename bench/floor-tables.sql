-- What the floor reads and writes, beside the product's tables: a thousand pages of about 5 kB, and answers.
CREATE SCHEMA floor;

CREATE TABLE floor.page (id integer PRIMARY KEY, title text NOT NULL, paragraphs text[] NOT NULL);

INSERT INTO floor.page
SELECT id, 'Page ' || id, array_agg('Paragraph ' || paragraph || ' of page ' || id || ': ' || repeat('you count what it costs & what you earn; ', 5) ORDER BY paragraph)
FROM generate_series(1, 1000) AS id, generate_series(1, 18) AS paragraph
GROUP BY id;

CREATE TABLE floor.answer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id integer NOT NULL,
  question text NOT NULL,
  response jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL
);

ANALYZE floor.page;
