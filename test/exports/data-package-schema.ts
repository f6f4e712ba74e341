/** What Data Package 2.0 and Table Schema 2.0 ask of a descriptor, as far as ours has it: datapackage.org/standard. */
const name = { type: 'string', pattern: '^[a-z0-9._/-]+$' };

const field = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    type: { enum: ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'] },
    title: { type: 'string' },
    description: { type: 'string' },
    missingValues: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    categories: { type: 'array', items: { type: 'object', required: ['value'], properties: { value: { type: 'integer' }, label: { type: 'string' } }, additionalProperties: false } },
    categoriesOrdered: { type: 'boolean' },
  },
};

const resource = {
  type: 'object',
  required: ['name', 'path', 'schema'],
  properties: {
    name,
    path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.).+$' },
    type: { const: 'table' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    dialect: { type: 'object' },
    schema: { type: 'object', required: ['fields'], properties: { fields: { type: 'array', minItems: 1, items: field }, missingValues: { type: 'array', items: { type: 'string' }, uniqueItems: true } } },
  },
};

export const dataPackageSchema = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    name,
    title: { type: 'string' },
    description: { type: 'string' },
    created: { type: 'string', format: 'date-time' },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
