import { Controller, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { groupsOf, type Group } from './quota-groups.js';
import { Quotas } from './quotas.service.js';
import { RoundDesk } from './round-desk.service.js';
import { GroupForm, QuotaForm } from './round.form.js';
import { roundPage } from './rounds.page.js';
import { runners } from './rounds.service.js';

/** How many answers a round wants of each group. */
@Controller('rounds/:round/quotas')
export class QuotasController {
  constructor(
    private readonly desk: RoundDesk,
    private readonly quotas: Quotas,
  ) {}

  @Post()
  @For(...runners)
  async set(@Me() viewer: Viewer, @Param('round') id: string, @Body(QuotaForm) form: Submitted<QuotaForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const seen = await this.desk.seen(viewer, id);
    const group = groupIn(form.values.group);
    const known = groupsOf(seen.survey).some(({ variable, value }) => variable === group.variable && value === group.value);
    if (!form.valid || !known) return roundPage(seen, request, form.valid ? withError(form, 'group', 'surveys.quotas.groupMissing') : form);
    await this.quotas.set(seen.round.id, group, Number(form.values.most));
    return new SeeOther(`/rounds/${id}`, { kind: 'success', key: 'surveys.quotas.set' });
  }

  @Post('removal')
  @For(...runners)
  async remove(@Me() viewer: Viewer, @Param('round') id: string, @Body(GroupForm) { values }: Submitted<GroupForm>): Promise<SeeOther> {
    const { round } = await this.desk.seen(viewer, id);
    await this.quotas.remove(round.id, groupIn(values.group));
    return new SeeOther(`/rounds/${id}`, { kind: 'success', key: 'surveys.quotas.removed' });
  }
}

function groupIn(named: string): Group {
  const [variable = '', value = ''] = named.split('=');
  return { variable, value };
}
