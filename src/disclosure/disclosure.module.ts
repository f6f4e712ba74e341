import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggedRelease, ReleaseLook } from './releases/logged-release.entity.js';
import { RefusedRelease } from './releases/refused-release.entity.js';
import { ReleaseLogJob } from './releases/release-log.job.js';
import { ReleaseLog } from './releases/release-log.service.js';
import { ReleasesService } from './releases/releases.service.js';

/** The guard’s memory: what was shown and given out. Its rules need no module. */
@Module({
  imports: [TypeOrmModule.forFeature([LoggedRelease, ReleaseLook, RefusedRelease])],
  providers: [ReleasesService, ReleaseLog, ReleaseLogJob],
  exports: [ReleasesService, ReleaseLog],
})
export class DisclosureModule {}
