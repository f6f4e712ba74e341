import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Rating } from './rating.entity.js';
import { RatingsService } from './ratings.service.js';

/** What each person said and showed, per competence. */
@Module({
  imports: [TypeOrmModule.forFeature([Rating])],
  providers: [RatingsService],
  exports: [RatingsService],
})
export class ProfileModule {}
