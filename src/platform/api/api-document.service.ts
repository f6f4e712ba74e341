import { Inject, Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SETTINGS, type Settings } from '../config/settings.js';

/** What holds for every operation: the document and the readable page say the same. */
export const generalRules = [
  { term: 'Access', text: 'The catalogue is open to all. Everything else needs an access token in the header “Authorization: Bearer …”. You make tokens for yourself on the page /me/tokens. A token can do what its scopes name, and never more than you. The session of a browser opens nothing here.' },
  { term: 'Lists', text: 'A list comes in pages. “next” in the answer, and the header “Link” with rel="next", lead to the next page.' },
  { term: 'Caching', text: 'Answers carry an ETag. Send it back as If-None-Match; 304 says that nothing has changed.' },
  { term: 'Texts and times', text: 'Texts come in all their languages: { "en": "Price", "fi": "Hinta" }. Times are in UTC, as in RFC 3339.' },
  { term: 'Problems', text: 'Problems are application/problem+json, as in RFC 9457. A parameter that there is not is refused, and the problem names those that there are. Two requests a second are welcome; more are answered with 429 and Retry-After.' },
];

/** The OpenAPI 3.1 document of the interface for machines: made when first asked for, and kept. */
@Injectable()
export class ApiDocument {
  private app: INestApplication | null = null;
  private made: OpenAPIObject | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Names the application whose controllers are described: it exists only after this service. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  read(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }

  private make(): OpenAPIObject {
    const frame = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('i-Mentor')
      .setVersion('1')
      .setDescription(generalRules.map(({ term, text }) => `**${term}.** ${text}`).join('\n\n'))
      .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
      .addServer(this.settings.publicUrl.origin)
      .addSecurity('token', { type: 'http', scheme: 'bearer', description: 'An access token from the page /me/tokens.' })
      .build();
    const document = SwaggerModule.createDocument(this.app!, frame, { operationIdFactory: (_controller, method) => method, autoTagControllers: false });
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v'));
    return { ...document, paths: Object.fromEntries(paths) };
  }
}
