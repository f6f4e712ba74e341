import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggedRelease, ReleaseLook } from './releases/logged-release.entity.js';
import { ReleasesService } from './releases/releases.service.js';

/** The guard’s memory: what was shown and given out. Its rules need no module. */
@Module({
  imports: [TypeOrmModule.forFeature([LoggedRelease, ReleaseLook])],
  providers: [ReleasesService],
  exports: [ReleasesService],
})
export class DisclosureModule {}
