import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/index.js';
import { ExportsService } from './exports.service.js';

/** Files for analysts: what was answered, named and labelled by one dictionary. */
@Module({ imports: [SurveysModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}
