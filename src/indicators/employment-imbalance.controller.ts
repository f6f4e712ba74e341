import { Controller, Get, Req } from '@nestjs/common';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { employmentImbalancePage } from './employment-imbalance.page.js';
import { IndicatorsService } from './indicators.service.js';

/** How far women's employment lies behind men's. Printed figures about whole countries: everybody may see them. */
@Controller('analysis/employment-imbalance')
export class EmploymentImbalanceController {
  constructor(private readonly indicators: IndicatorsService) {}

  @Get()
  @For('anyone')
  async show(@Req() request: Request): Promise<Page> {
    return employmentImbalancePage(await this.indicators.employment(), request);
  }
}
